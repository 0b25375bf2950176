using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Hdf5;

/// <summary>HDF5 files with a data set for the data and one for the labels, or, as in MaTEx, with one data set a class.</summary>
internal sealed class Hdf5Format : IRowFormat
{
    public string Name => "hdf5";

    public bool Matches(string file, ReadOnlySpan<byte> head) =>
        Hdf5File.StartsWithSignature(head) || Path.GetExtension(file) is ".h5" or ".hdf5";

    public IRowSource Open(IReadOnlyList<string> files, SourceOptions options) =>
        SeveralFiles.Open(files, file => OpenFile(file, options));

    private static IRowSource OpenFile(string path, SourceOptions options)
    {
        var file = Hdf5File.Open(path);
        try
        {
            return OpenRows(path, file, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static IRowSource OpenRows(string path, Hdf5File file, SourceOptions options)
    {
        // The names of a group are distinct, unless it is damaged.
        var dataSets = file.DataSets().DistinctBy(static dataSet => dataSet.Name).ToDictionary(static d => d.Name);
        // Names with a group's are not at the root.
        foreach (var name in new[] { options.DataName, options.LabelsName })
            if (name is not null && name.Contains('/') && file.DataSet(name) is { } dataSet)
                dataSets[name] = dataSet;
        var candidates = dataSets
            .Select(pair => Hdf5Arrays.Candidate(file, pair.Value, pair.Key))
            .OfType<ArrayCandidate>()
            .ToArray();
        if (ArrayChoice.Find(path, candidates, options) is var (data, labels))
            return ArrayRows.Of(
                Hdf5Arrays.Open(file, dataSets[data.Name], data),
                labels is null ? null : Hdf5Arrays.Open(file, dataSets[labels.Name], labels),
                options,
                file
            );
        if (!AreClasses(candidates))
            throw ArrayChoice.Unclear(path, candidates, "data sets");
        return new ClassRows(
            path,
            [.. candidates.Select(candidate => Hdf5Arrays.Open(file, dataSets[candidate.Name], candidate))],
            file
        );
    }

    /// <summary>Several data sets whose rows are alike, and more than a number.</summary>
    private static bool AreClasses(ArrayCandidate[] candidates) =>
        candidates.Length > 1
        && candidates.All(candidate =>
            !candidate.IsScalar
            && candidate.Element == candidates[0].Element
            && candidate.Shape.Skip(1).SequenceEqual(candidates[0].Shape.Skip(1))
        );
}
