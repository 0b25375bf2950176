using Tensorflow.Keras.Datasets;

namespace Tensorflow.Keras.Utils;

/// <summary>Files of data: <c>keras.utils</c>.</summary>
public class KerasUtils
{
    /// <summary>The folder of a file that must be there already: the embedded engine downloads nothing.</summary>
    /// <exception cref="FileNotFoundException">The file is missing; the message says where it belongs.</exception>
    public string get_file(
        string fname,
        string origin,
        bool untar = false,
        string? md5_hash = null,
        string? file_hash = null,
        string cache_subdir = "datasets",
        string hash_algorithm = "auto",
        bool extract = false,
        string archive_format = "auto",
        string? cache_dir = null
    )
    {
        var folder = Path.Combine(cache_dir ?? Path.GetTempPath(), cache_subdir);
        return Path.GetDirectoryName(DataFiles.Require(fname, origin, folder))!;
    }
}
