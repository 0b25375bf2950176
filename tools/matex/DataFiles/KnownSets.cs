using Matex.Data;
using Matex.Data.Naming;

namespace Matex.Tool.DataFiles;

/// <summary>Which genuine files a file such as mnist_test.h5 is made of.</summary>
internal static class KnownSets
{
    private static readonly string[] Names = ["mnist", "fashion-mnist", "cifar100", "cifar10"];

    /// <exception cref="UsageException">The name is that of no known set, or its files are not there.</exception>
    public static IReadOnlyList<string> FilesFor(string path, string? folder)
    {
        var stem = Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        var (name, part) = Split(stem);
        if (!Names.Contains(name) || part is not ("" or "train" or "test"))
            throw new UsageException(
                $"'{stem}' is no known set. Known: {string.Join(", ", Names)}, with _train or _test at the end or not."
            );
        var files = NamedSets.Find(new DataSetOptions { Name = name, Directory = folder });
        var chosen = part == "test" ? files.Test : files.Training;
        if (chosen.FirstOrDefault(static file => !File.Exists(file)) is { } missing)
            throw new UsageException(
                $"{missing} is not there: name the folder of the set's genuine files with --from."
            );
        return chosen;
    }

    private static (string Name, string Part) Split(string stem)
    {
        var name = Names.FirstOrDefault(known => stem.StartsWith(known, StringComparison.Ordinal)) ?? stem;
        return (name, stem[name.Length..].TrimStart('_', '-', '.'));
    }
}
