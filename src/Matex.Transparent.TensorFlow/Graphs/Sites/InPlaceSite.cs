namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// A site whose operation changes values in place (<see cref="CustomOperations.InPlace"/>), or some of them by others
/// (<see cref="CustomOperations.Correcting"/>).
/// </summary>
internal abstract class InPlaceSite : GraphSite
{
    /// <summary>Does the work.</summary>
    /// <param name="values">What is changed, then what is only read.</param>
    public abstract void Run(IReadOnlyList<RawValue> values);
}
