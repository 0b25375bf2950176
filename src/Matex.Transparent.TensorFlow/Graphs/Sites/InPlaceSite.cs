namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>A site whose operation changes values in place (<see cref="CustomOperations.InPlace"/>).</summary>
internal abstract class InPlaceSite : GraphSite
{
    public abstract void Run(IReadOnlyList<RawValue> values);
}
