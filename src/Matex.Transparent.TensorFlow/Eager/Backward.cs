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

    [ThreadStatic]
    private static Combined? _current;

    /// <summary>Is this thread inside a tape's gradient computation?</summary>
    public static bool IsRunning => _depth > 0;

    /// <summary>Are derivatives being computed of which each rank takes those of its own rows?</summary>
    public static bool IsLocal => IsRunning && !SumOrder.IsWhole;

    /// <summary>How the derivatives under way will be combined; null when every rank's are whole.</summary>
    public static Combined? Current => _current;

    /// <param name="targets">What is differentiated.</param>
    /// <param name="sources">By what.</param>
    /// <param name="given">The derivatives of the targets that the program gives; null for ones.</param>
    /// <param name="differentiate">Takes <paramref name="given"/>, perhaps completed.</param>
    public static Tensor[] Run(
        Tensor[] targets,
        Tensor[] sources,
        List<Tensor>? given,
        Func<List<Tensor>?, Tensor[]> differentiate
    ) =>
        SumOrder.IsWhole
            ? FollowedBackward.Run(targets, sources, given, seeds => Enter(null, () => differentiate(seeds)))
            : RunLocally(targets, sources, () => differentiate(given));

    private static Tensor[] RunLocally(Tensor[] targets, Tensor[] sources, Func<Tensor[]> differentiate)
    {
        var combined = Combination(targets);
        combined?.Batch.Loop.Differentiated();
        AssignedSteps.Differentiated(sources, combined?.Batch.Rows ?? 0);
        var derivatives = Enter(combined, differentiate);
        if (combined is { } combination)
        {
            for (var i = 0; i < derivatives.Length; i++)
            {
                derivatives[i] = Place(derivatives[i], sources[i], combination);
            }
        }
        return derivatives;
    }

    private static Tensor[] Enter(Combined? combined, Func<Tensor[]> differentiate)
    {
        var outer = _current;
        _current = combined;
        _depth++;
        try
        {
            return differentiate();
        }
        finally
        {
            _depth--;
            _current = outer;
        }
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
            if (batch.IsVirtual && batch.Loop.ExchangesDerivatives && Tapes.AreRecording)
            {
                batch.Loop.Refuse(
                    $"derivatives that the ranks exchange on the way back ({batch.Loop.WhyExchanged}) are recorded again, on a persistent or an outer tape"
                );
            }
        }
        return combined;
    }
}
