namespace Matex.Transparent.TensorFlow.Eager.Arrays;

/// <summary>The arrays that entered a step, by their number of rows: what could be split.</summary>
internal sealed class ArrayGroups
{
    private readonly Dictionary<long, (long Elements, HashSet<Signature> Signatures)> _groups = [];

    public void Add(Signature signature, long[] dimensions)
    {
        var elements = dimensions.Aggregate(1L, static (product, extent) => product * extent);
        var group = _groups.TryGetValue(dimensions[0], out var found) ? found : (Elements: 0, Signatures: []);
        group.Signatures.Add(signature);
        _groups[dimensions[0]] = (group.Elements + elements, group.Signatures);
    }

    public IReadOnlySet<Signature> Of(long rows) =>
        _groups.TryGetValue(rows, out var group) ? group.Signatures : new HashSet<Signature>();

    /// <summary>Does an array of this kind enter with different numbers of rows?</summary>
    public bool Varies(Signature signature) => _groups.Values.Count(group => group.Signatures.Contains(signature)) > 1;

    /// <summary>The numbers of rows that may be tried, those with the most elements first.</summary>
    public IEnumerable<long> Choices =>
        _groups
            .OrderByDescending(static group => group.Value.Elements)
            .ThenBy(static group => group.Key)
            .Select(static group => group.Key);
}
