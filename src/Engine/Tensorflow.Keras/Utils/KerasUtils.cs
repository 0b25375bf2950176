using System.Formats.Tar;
using System.IO.Compression;

namespace Tensorflow.Keras.Utils;

/// <summary>Files of data: <c>keras.utils</c>.</summary>
public class KerasUtils
{
    /// <summary>Fetches a file, unless it is there already, unpacks it if asked, and returns its folder.</summary>
    /// <exception cref="IOException">The file could not be fetched.</exception>
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
        var folder = Path.Combine(string.IsNullOrEmpty(cache_dir) ? Path.GetTempPath() : cache_dir, cache_subdir);
        Web.Download(origin, folder, fname);
        var archive = Path.Combine(folder, fname);
        if (untar)
            Untar(archive, folder);
        else if (extract && fname.EndsWith(".gz"))
            Unzip(archive, archive[..^3]);
        else if (extract && fname.EndsWith(".zip"))
            ZipFile.ExtractToDirectory(archive, folder, overwriteFiles: true);
        return folder;
    }

    private static void Untar(string archive, string folder)
    {
        using var file = File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(unzipped, folder, overwriteFiles: true);
    }

    private static void Unzip(string archive, string path)
    {
        using var file = File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var target = File.Create(path);
        unzipped.CopyTo(target);
    }
}
