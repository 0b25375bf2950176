namespace Matex.Data.Sources;

/// <summary>What a user names as input, as a list of files.</summary>
internal static class InputFiles
{
    /// <summary>The files themselves, and those in the folders among them, by name; hidden files are left out.</summary>
    /// <exception cref="DataException">There is no such file, it is empty, or a folder has none.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var inside = Directory
                    .EnumerateFiles(path)
                    .Where(static file => !Path.GetFileName(file).StartsWith('.'))
                    .Order(StringComparer.Ordinal)
                    .ToArray();
                if (inside.Length == 0)
                {
                    throw new DataException(path, null, "the folder has no files.");
                }
                files.AddRange(inside);
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                throw new DataException(
                    path,
                    null,
                    $"there is no such file or folder (the current folder is {Environment.CurrentDirectory})."
                );
            }
        }
        if (files.Count == 0)
        {
            throw new DataException(null, null, "No files were given.");
        }
        if (files.Find(static file => new FileInfo(file).Length == 0) is { } empty)
        {
            throw new DataException(empty, null, "the file is empty.");
        }
        return files;
    }

    /// <summary>The first bytes of a file, at most this many.</summary>
    public static byte[] Head(string file, int bytes)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var head = new byte[bytes];
            return head[..stream.ReadAtLeast(head, bytes, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataException(file, null, $"it cannot be read: {exception.Message}", exception);
        }
    }
}
