using Matex.Transparent.Placements;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Reduces partial values in the middle of a graph.</summary>
/// <param name="names">The values, for messages.</param>
/// <param name="placement">How they combine.</param>
/// <param name="areUpdates">They go into an optimizer's update, all at once, as gradients do.</param>
internal sealed class ReductionSite(string[] names, Placement placement, bool areUpdates) : InPlaceSite
{
    public override bool Communicates => true;

    public override void Run(IReadOnlyList<RawValue> values)
    {
        if (areUpdates)
        {
            Exchange.Average(names, values, placement.Reduction, Batch!);
            return;
        }
        foreach (var value in values)
        {
            Exchange.Reduce(value.Span, value.Type, placement, Batch!);
        }
    }
}
