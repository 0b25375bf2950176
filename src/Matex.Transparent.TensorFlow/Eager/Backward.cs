using Matex.Transparent.Placements;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Derivatives of what each rank computed from its rows. The local loss fᵣ is differentiated as it is; since
/// ∇Σ wᵣ fᵣ = Σ wᵣ ∇fᵣ, the derivative for a replicated source is placed as the loss is.
/// </summary>
internal static class Backward
{
    [ThreadStatic]
    private static int _depth;

    /// <summary>Is this thread inside a tape's gradient computation?</summary>
    public static bool IsRunning => _depth > 0;

    public static Tensor[] Run(Tensor[] targets, Tensor[] sources, Func<Tensor[]> differentiate)
    {
        Tensor[] derivatives;
        _depth++;
        try
        {
            derivatives = differentiate();
        }
        finally
        {
            _depth--;
        }
        if (Combination(targets) is { } combination)
        {
            for (var i = 0; i < derivatives.Length; i++)
            {
                derivatives[i] = Place(derivatives[i], sources[i], combination);
            }
        }
        return derivatives;
    }

    private static Tensor Place(Tensor derivative, Tensor source, Combined combined)
    {
        if (derivative is null)
        {
            return derivative!;
        }
        var (reduction, batch, targetHasRows) = combined;
        if (Distributed.Of(source) is { State.Placement: { IsShard: true } shard })
        {
            var whole =
                reduction == Reduction.Mean && !batch.IsVirtual
                    ? Arithmetic.Scale(derivative, batch.Weight)
                    : derivative;
            Distributed.Set(whole, shard, batch);
            return whole;
        }
        if (targetHasRows && batch is { IsPhantom: true, IsVirtual: false })
        {
            HostAccess.Bytes(derivative).Clear();
        }
        Distributed.Set(derivative, Placement.Partial(reduction, batch.Rows), batch);
        return derivative;
    }

    /// <summary>How the ranks' derivatives of these targets combine; null when every rank's is already whole.</summary>
    private static Combined? Combination(Tensor[] targets)
    {
        Combined? combined = null;
        foreach (var target in targets)
        {
            if (Distributed.Of(target) is not { Batch: { } batch } known)
            {
                continue;
            }
            Reduction? reduction = known.State.Placement switch
            {
                { IsShard: true } => Reduction.Sum,
                { IsPartial: true } partial => partial.Reduction,
                _ => known.State.Origin,
            };
            if (reduction is null)
            {
                continue;
            }
            if (
                reduction is not (Reduction.Sum or Reduction.Mean)
                || combined is not null && combined.Value.Reduction != reduction
            )
            {
                var reason =
                    $"the derivative of a {reduction} over the batch cannot be combined from the ranks' derivatives";
                if (!batch.IsVirtual)
                {
                    throw new NotSupportedException(reason);
                }
                batch.Loop.Refuse(reason);
                return null;
            }
            combined = new Combined(reduction.Value, batch, known.State.Placement.IsShard);
        }
        return combined;
    }

    private readonly record struct Combined(Reduction Reduction, Batch Batch, bool TargetHasRows);
}
