namespace Matex.Tool.Shadow;

/// <summary>Copies folders.</summary>
internal static class FolderCopy
{
    /// <summary>Copies everything below <paramref name="source"/>, except top-level entries named in <paramref name="own"/>.</summary>
    public static void Copy(string source, string target, IReadOnlySet<string> own)
    {
        Directory.CreateDirectory(target);
        foreach (string path in Directory.GetFiles(source).Where(path => !own.Contains(Path.GetFileName(path))))
        {
            File.Copy(path, Path.Combine(target, Path.GetFileName(path)), overwrite: true);
        }
        foreach (string path in Directory.GetDirectories(source).Where(path => !own.Contains(Path.GetFileName(path))))
        {
            Copy(path, Path.Combine(target, Path.GetFileName(path)), new HashSet<string>());
        }
    }
}
