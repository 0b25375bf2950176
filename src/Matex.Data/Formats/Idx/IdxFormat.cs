using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Idx;

/// <summary>
/// MNIST's idx, gzip or not: images in one file, labels in another with the same name but for "images" and "idx3",
/// "labels" and "idx1". The labels need not be named; they are looked for beside the images.
/// </summary>
internal sealed class IdxFormat : IRowFormat
{
    private static readonly string[] Ends = ["", ".gz"];

    public string Name => "idx";

    public bool Matches(string file, ReadOnlySpan<byte> head) =>
        IdxFile.TypeOf(head) is not null || (IdxFile.IsGzip(head) && Path.GetFileName(file).Contains("idx"));

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options)
    {
        var images = files.Where(static file => !IsLabels(file)).ToArray();
        if (images.Length == 0)
            throw new DataException(files[0], null, "it has labels only: name the file with the images too.");
        if (Array.Find(images, static file => IsOf(file, "t10k-")) is { } test && Array.Exists(images, IsTraining))
            throw new DataException(
                test,
                null,
                "it is MNIST's test set, and the training set is named with it: name the files of one of them."
            );
        foreach (var labels in files.Where(IsLabels))
            if (!Array.Exists(images, image => LabelsOf(image, files) == labels))
                throw new DataException(labels, null, "the images that these labels belong to are not named.");
        return SeveralFiles.Open(images, image => OpenPair(image, LabelsOf(image, files), options));
    }

    private static ArrayRows OpenPair(string images, string? labels, SourceOptions options)
    {
        var owned = new List<IDisposable>();
        try
        {
            var data = IdxFile.Open(images, owned);
            return ArrayRows.Of(data, labels is null ? null : IdxFile.Open(labels, owned), options, [.. owned]);
        }
        catch
        {
            owned.ForEach(static resource => resource.Dispose());
            throw;
        }
    }

    private static bool IsLabels(string file) => Path.GetFileName(file).Contains("idx1");

    private static bool IsTraining(string file) => IsOf(file, "train-");

    private static bool IsOf(string file, string set) => Path.GetFileName(file).StartsWith(set);

    private static string? LabelsOf(string images, IReadOnlyList<string> files)
    {
        var name = Path.GetFileName(images);
        if (!name.Contains("images"))
            return null;
        var unpacked = name.EndsWith(".gz") ? name[..^".gz".Length] : name;
        var labels = unpacked.Replace("images", "labels").Replace("idx3", "idx1");
        var folder = Path.GetDirectoryName(images)!;
        var possible = Ends.Select(end => Path.Combine(folder, labels + end)).ToArray();
        return files.FirstOrDefault(possible.Contains) ?? possible.FirstOrDefault(File.Exists);
    }
}
