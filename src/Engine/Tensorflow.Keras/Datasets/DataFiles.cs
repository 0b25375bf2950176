namespace Tensorflow.Keras.Datasets;

/// <summary>Files of data sets, where TensorFlow.NET keeps them: in the system's folder of temporary files.</summary>
internal static class DataFiles
{
    /// <summary>The path of a file that must be there.</summary>
    /// <exception cref="FileNotFoundException">It is not; the message says where it belongs and where it comes from.</exception>
    public static string Require(string name, string source, string? folder = null)
    {
        folder = folder is null ? Path.GetTempPath() : Path.Combine(Path.GetTempPath(), folder);
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            return path;
        throw new FileNotFoundException(
            $"The data file {name} is missing in the folder {folder}. Download {source} and put it there; "
                + "the folder of temporary files is set by the environment variable TMPDIR.",
            path
        );
    }
}
