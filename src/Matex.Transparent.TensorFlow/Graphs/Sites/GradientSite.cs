using Matex.Transparent.Placements;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// A place in a graph where gradients come out of backpropagation: an operation that the wrapper puts there as they are
/// made combines them over the ranks.
/// </summary>
internal sealed class GradientSite(Tensor[] losses, string[] names) : InPlaceSite
{
    /// <summary>What is differentiated.</summary>
    public Tensor[] Losses { get; } = losses;

    /// <summary>How the ranks' gradients combine in the run at hand; null: each rank's are whole.</summary>
    public Reduction? Combination { get; set; }

    public override bool Communicates => true;

    public override void Run(IReadOnlyList<RawValue> values)
    {
        if (Combination is { } combination && Batch is { } batch)
        {
            Exchange.Average(names, values, combination, batch);
        }
    }
}
