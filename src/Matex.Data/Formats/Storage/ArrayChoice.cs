using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>Which of a file's arrays are the data and which the labels.</summary>
internal static class ArrayChoice
{
    // The names in use, in the order in which they are looked for.
    private static readonly (string Data, string Labels)[] Known =
    [
        ("data", "labels"),
        ("data", "label"),
        ("images", "labels"),
        ("features", "labels"),
        ("features", "targets"),
        ("inputs", "targets"),
        ("x", "y"),
        ("x_train", "y_train"),
        ("train_x", "train_y"),
        ("train_data", "train_labels"),
        ("train_images", "train_labels"),
        ("x_test", "y_test"),
        ("test_x", "test_y"),
        ("test_data", "test_labels"),
        ("test_images", "test_labels"),
    ];

    /// <summary>The pair that names or shapes make clear; null when nothing does.</summary>
    /// <exception cref="DataException">An array that was asked for is not there.</exception>
    public static (ArrayCandidate Data, ArrayCandidate? Labels)? Find(
        string path,
        IReadOnlyList<ArrayCandidate> candidates,
        SourceOptions options
    )
    {
        if (options.DataName is { } asked)
        {
            var data = Named(path, asked, candidates);
            return (data, Labels(path, data, candidates, options));
        }
        foreach (var (dataName, labelsName) in Known)
            if (Like(dataName, candidates) is { } data && Like(labelsName, candidates) is { } labels)
                return (data, options.LabelsName is null ? labels : Labels(path, data, candidates, options));
        return candidates switch
        {
            [var only] => (only, null),
            [var one, var other] when IsPair(one, other) => (one, other),
            [var one, var other] when IsPair(other, one) => (other, one),
            _ => null,
        };
    }

    /// <exception cref="DataException">Always: it lists what there is.</exception>
    public static DataException Unclear(string path, IReadOnlyList<ArrayCandidate> candidates, string kind) =>
        new(
            path,
            null,
            candidates.Count == 0
                ? $"it has no {kind} of numbers with a dimension that counts rows."
                : $"which {kind} are the data and the labels is not clear. Name them (DataName and LabelsName); there are: "
                    + $"{List(candidates)}."
        );

    private static ArrayCandidate? Labels(
        string path,
        ArrayCandidate data,
        IReadOnlyList<ArrayCandidate> candidates,
        SourceOptions options
    )
    {
        if (options.LabelsName is { } asked)
            return asked.Length == 0 ? null : Named(path, asked, candidates);
        foreach (var (dataName, labelsName) in Known)
            if (IsNamed(data, dataName) && Like(labelsName, candidates) is { } labels)
                return labels;
        var fitting = candidates.Where(candidate => IsPair(data, candidate)).ToArray();
        return fitting is [var only] ? only : null;
    }

    private static bool IsPair(ArrayCandidate data, ArrayCandidate labels) =>
        data != labels
        && data.Shape[0] == labels.Shape[0]
        && labels.IsScalar
        && (!data.IsScalar || (labels.IsInteger && !data.IsInteger));

    private static ArrayCandidate Named(string path, string name, IReadOnlyList<ArrayCandidate> candidates) =>
        candidates.FirstOrDefault(candidate => candidate.Name == name)
        ?? candidates.FirstOrDefault(candidate => candidate.Name == name.TrimStart('/'))
        ?? throw new DataException(path, name, $"there is no such array of numbers. There are: {List(candidates)}.");

    private static ArrayCandidate? Like(string name, IReadOnlyList<ArrayCandidate> candidates) =>
        candidates.FirstOrDefault(candidate => IsNamed(candidate, name));

    private static bool IsNamed(ArrayCandidate candidate, string name) =>
        candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string List(IReadOnlyList<ArrayCandidate> candidates) => string.Join(", ", candidates);
}
