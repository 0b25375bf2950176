namespace Tensorflow.IO;

/// <summary>Files and folders, under <c>tf.gfile</c>.</summary>
public class GFile
{
    /// <summary>Each folder with its folders and files, from the top downwards or from the bottom upwards.</summary>
    public IEnumerable<(string, string[], string[])> Walk(string top, bool in_order = true)
    {
        string[] folders = [.. Directory.GetDirectories(top).Order(StringComparer.Ordinal)];
        string[] files = [.. Directory.GetFiles(top).Order(StringComparer.Ordinal)];
        IEnumerable<(string, string[], string[])> below = folders.SelectMany(folder => Walk(folder, in_order));
        return in_order ? below.Prepend((top, folders, files)) : below.Append((top, folders, files));
    }

    public string[] listdir(string data_dir) =>
        Directory.Exists(data_dir)
            ? [.. Directory.GetFileSystemEntries(data_dir).Order(StringComparer.Ordinal)]
            : throw new Exceptions.NotOkStatusException($"Could not find directory {data_dir}");

    /// <summary>Files and folders that match a pattern with <c>*</c> and <c>?</c> in its last part.</summary>
    public string[] glob(string data_dir)
    {
        string folder = Path.GetDirectoryName(data_dir) is { Length: > 0 } parent ? parent : ".";
        return Directory.Exists(folder)
            ? [.. Directory.GetFileSystemEntries(folder, Path.GetFileName(data_dir)).Order(StringComparer.Ordinal)]
            : [];
    }

    public string join(params string[] paths) => Path.Combine(paths);
}
