using System.Security.Cryptography;

namespace Matex.Launching.Running;

/// <summary>A file that a run left.</summary>
/// <param name="Path">Path below the working folder.</param>
/// <param name="Length">Length in bytes.</param>
/// <param name="Hash">SHA-256 of the contents, in hexadecimal.</param>
public sealed record WrittenFile(string Path, long Length, string Hash)
{
    internal static IReadOnlyList<WrittenFile> Below(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => Of(folder, path)),
        ];

    private static WrittenFile Of(string folder, string path)
    {
        using var stream = File.OpenRead(path);
        string name = System.IO.Path.GetRelativePath(folder, path);
        return new WrittenFile(name, stream.Length, Convert.ToHexString(SHA256.HashData(stream)));
    }
}
