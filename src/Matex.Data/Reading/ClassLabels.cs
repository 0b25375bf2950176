namespace Matex.Data.Reading;

/// <summary>Which labels are classes.</summary>
/// <param name="Count">Number of classes; 0 for labels that are no class indices.</param>
/// <param name="AreSigns">The labels are -1 and 1, as in MaTEx's files of two classes, instead of 0 and 1.</param>
internal readonly record struct ClassLabels(int Count, bool AreSigns = false)
{
    /// <summary>The index of a label's class; null when it has none.</summary>
    public int? Index(long? label) =>
        label switch
        {
            -1 when AreSigns => 0,
            0 when AreSigns => null,
            >= 0 when label < Count => (int)label,
            _ => null,
        };

    public override string ToString() => AreSigns ? "-1 and 1" : $"whole numbers from 0 to {Count - 1}";
}
