using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NumPy;

/// <summary>
/// NumPy's npy: one array a file. A file is data, or labels where a file with data is beside it: x.npy and y.npy, or
/// train_data.npy and train_labels.npy.
/// </summary>
internal sealed class NpyFormat : IRowFormat
{
    private static readonly (string Data, string Labels)[] Words =
    [
        ("data", "labels"),
        ("images", "labels"),
        ("features", "labels"),
        ("features", "targets"),
        ("inputs", "targets"),
        ("x", "y"),
    ];

    public string Name => "npy";

    public bool Matches(string file, ReadOnlySpan<byte> head) =>
        head is [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', ..];

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options)
    {
        var pairs = files.ToDictionary(static file => file, file => LabelsOf(file, files));
        var data = files.Where(file => !pairs.ContainsValue(file)).ToArray();
        return SeveralFiles.Open(data, file => OpenPair(file, pairs[file], options));
    }

    private static string? LabelsOf(string file, IReadOnlyList<string> files)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        foreach (var (data, labels) in Words)
        {
            var place = stem.LastIndexOf(data, StringComparison.OrdinalIgnoreCase);
            if (place < 0)
                continue;
            var name = string.Concat(stem.AsSpan(0, place), labels, stem.AsSpan(place + data.Length), ".npy");
            var found = files.FirstOrDefault(other =>
                other != file
                && Path.GetDirectoryName(other) == Path.GetDirectoryName(file)
                && Path.GetFileName(other).Equals(name, StringComparison.OrdinalIgnoreCase)
            );
            if (found is not null)
                return found;
        }
        return null;
    }

    private static ArrayRows OpenPair(string data, string? labels, SourceOptions options)
    {
        var owned = new List<IDisposable>();
        try
        {
            var dataArray = OpenArray(data, owned);
            return ArrayRows.Of(dataArray, labels is null ? null : OpenArray(labels, owned), options, [.. owned]);
        }
        catch
        {
            owned.ForEach(static resource => resource.Dispose());
            throw;
        }
    }

    private static StridedArray OpenArray(string file, List<IDisposable> owned)
    {
        var bytes = FileBytes.Open(file);
        owned.Add(bytes);
        var header = NpyHeader.Parse(bytes, 0, null);
        return new(bytes, header.DataPosition, null, null, header.Type, header.Shape);
    }
}
