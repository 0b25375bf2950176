namespace Matex.Tool.Shadow;

/// <summary>Makes a folder look like another one by links.</summary>
internal static class FolderLinks
{
    /// <summary>
    /// Links every entry of <paramref name="source"/> into <paramref name="target"/>, except <paramref name="own"/>, and
    /// removes links to what is gone.
    /// </summary>
    public static void Synchronize(string source, string target, IReadOnlySet<string> own)
    {
        HashSet<string> names = [.. Directory.GetFileSystemEntries(source).Select(path => Path.GetFileName(path)!)];
        foreach (string path in Directory.GetFileSystemEntries(target))
        {
            string name = Path.GetFileName(path);
            if (!own.Contains(name) && !names.Contains(name))
            {
                Remove(path);
            }
        }
        foreach (string name in names.Where(name => !own.Contains(name)))
        {
            Link(Path.Combine(target, name), Path.Combine(source, name));
        }
    }

    /// <summary>Makes <paramref name="link"/> a link to <paramref name="target"/>.</summary>
    public static void Link(string link, string target)
    {
        if (new FileInfo(link).LinkTarget == target)
        {
            return;
        }
        Remove(link);
        if (Directory.Exists(target))
        {
            Directory.CreateSymbolicLink(link, target);
        }
        else
        {
            File.CreateSymbolicLink(link, target);
        }
    }

    /// <summary>Copies a file, through a temporary name so that a process which runs the old one keeps it.</summary>
    public static void Copy(string source, string target) =>
        Replace(target, path => File.Copy(source, path, overwrite: true));

    /// <summary>Writes a file, in the same way.</summary>
    public static void Write(string target, string text) => Replace(target, path => File.WriteAllText(path, text));

    private static void Replace(string target, Action<string> write)
    {
        string temporary = target + ".new";
        write(temporary);
        File.Move(temporary, target, overwrite: true);
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path) && new FileInfo(path).LinkTarget is null)
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
