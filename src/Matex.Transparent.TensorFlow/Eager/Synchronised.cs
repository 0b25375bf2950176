using Matex.Transparent.Placements;
using Tensorflow;
using static Tensorflow.Binding;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Whole values whose derivatives the ranks combine on the way back, so that they may meet rows again, as the statistics
/// of batch normalisation do. Each rank's tape then holds the derivative of the whole step with respect to its own part.
/// </summary>
internal static class Synchronised
{
    private const string OperationType = "MatexWhole";

    /// <summary>Puts the making of a whole value from this rank's part on the tapes.</summary>
    public static void Record(Tensor part, Tensor whole, Placement placement, Batch batch) =>
        HostAccess.Without(() =>
            tf.Runner.RecordGradient(
                OperationType,
                [part],
                [],
                [whole],
                (derivatives, _) => [Back(derivatives[0], placement, batch)]
            )
        );

    /// <summary>
    /// With local losses fᵣ of weights wᵣ, the step's derivative by the whole value is G = Σ wᵣ ∂fᵣ. Seen from this rank's
    /// tape, whose result will be weighted again, its part Σ vₛ pₛ of the whole value has the derivative vₛ G / wₛ.
    /// </summary>
    private static Tensor Back(Tensor derivative, Placement placement, Batch batch)
    {
        var combined = Backward.Current ?? new Combined(Reduction.Mean, batch, false);
        var weight = combined.WeightOf(batch);
        var whole = HostAccess.Bytes(derivative).ToArray();
        Exchange.Add("a derivative", whole, derivative.dtype, weight);
        var total = HostAccess.Create(whole, HostAccess.Dimensions(derivative), derivative.dtype);
        var part = placement.IsShard ? Rows.Take(total, placement, batch) : total;
        var own = placement is { IsPartial: true, Reduction: Reduction.Mean } ? batch.Weight : 1;
        return weight == 0 ? Arithmetic.Scale(part, 0)
            : own == weight ? part
            : Arithmetic.Scale(part, own / weight);
    }
}
