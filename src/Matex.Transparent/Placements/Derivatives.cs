namespace Matex.Transparent.Placements;

/// <summary>
/// Follows which values carry derivatives, and marks the outcomes whose derivatives would be wrong when each rank
/// differentiates its own part and the results are summed or averaged: there the ranks have to exchange derivatives on
/// the way back (<see cref="Outcome.Synchronises"/>), or the operation is refused where that is not possible.
/// </summary>
internal static class Derivatives
{
    private const int CachedOutputs = 8;
    private const int CachedInputs = 16;

    private static readonly Outcome[] Dead = Cache(live: false);
    private static readonly Outcome[] Alive = Cache(live: true);

    /// <summary>All inputs are the same on all ranks, so all outputs are, whatever the operation.</summary>
    public static Outcome OfReplicated(IOperationCall call)
    {
        var (live, origin, mixing) = (false, (Reduction?)null, (string?)null);
        var whole = false;
        for (var i = 0; i < call.InputCount; i++)
        {
            var state = call.State(i);
            live |= state.Live;
            whole |= state.Live && state.Origin is null;
            mixing ??= Merge(ref origin, state.Origin);
        }
        if (live && !Differentiability.Of(call))
        {
            (live, origin, mixing) = (false, null, null);
        }
        mixing ??= Meet(origin, whole && live);
        if (mixing is not null)
        {
            var state = new ValueState(Placement.Replicate, live, Reduction.Mean);
            return Outcome.Replicated(call.InputCount, call.OutputCount, state).Synchronising(call, mixing);
        }
        if (origin is null && call.InputCount < CachedInputs && call.OutputCount < CachedOutputs)
        {
            return (live ? Alive : Dead)[call.InputCount * CachedOutputs + call.OutputCount];
        }
        return Outcome.Replicated(call.InputCount, call.OutputCount, new ValueState(Placement.Replicate, live, origin));
    }

    /// <summary>Puts liveness and origins into the outputs of a rule, or refuses.</summary>
    public static Outcome Check(IOperationCall call, Outcome outcome)
    {
        var differentiable = Differentiability.Of(call);
        var (live, wholeLive, kept) = (false, false, false);
        Reduction? origin = null;
        string? mixing = null;
        for (var i = 0; i < call.InputCount; i++)
        {
            var state = call.State(i);
            live |= state.Live;
            if (outcome.Inputs[i] == Adjust.MakeWhole)
            {
                if (differentiable && state is { Live: true, Placement: { IsPartial: true, IsLinearPartial: false } })
                {
                    return Outcome.Refused(
                        call,
                        $"it needs a {state.Placement.Reduction} over the whole batch that trainable variables are differentiated through"
                    );
                }
                var merging = Merge(ref origin, OriginOfWhole(call, state));
                mixing ??= state is { Live: true, Placement.IsShard: true } ? AllRows : merging;
            }
            else
            {
                kept |= !state.Placement.IsReplicate || outcome.Inputs[i] == Adjust.TakeRows;
                wholeLive |= state is { Live: true, Placement.IsReplicate: true, Origin: null };
                var merging = Merge(ref origin, state.Origin);
                mixing ??= merging;
            }
        }
        if (!live || !differentiable)
        {
            return outcome;
        }
        mixing ??= kept && origin is not null ? MixedWithRows : Meet(origin, wholeLive && !kept);
        if (call.Synchronises)
        {
            mixing = null;
        }
        if (mixing is not null)
        {
            outcome = outcome.Synchronising(call, mixing);
            origin = Reduction.Mean;
        }
        // No derivative passes through the statistics that batch normalisation gives beside its result.
        var outputs = outcome.Statistics ? 1 : outcome.Outputs.Length;
        for (var i = 0; i < outputs; i++)
        {
            outcome.Outputs[i] = outcome.Outputs[i] with { Live = true, Origin = origin };
        }
        return outcome;
    }

    private const string MixedWithRows =
        "it combines a value computed from the whole batch with this rank's rows, and the derivative would need other ranks' rows";

    private const string AllRows = "it needs all rows of a value that trainable variables are differentiated through";

    /// <summary>Synchronised derivatives are equal on all ranks, so that their mean is right whatever was combined.</summary>
    private static Reduction? OriginOfWhole(IOperationCall call, ValueState state) =>
        !state.Live ? null
        : call.Synchronises ? Reduction.Mean
        : state.Placement.IsPartial ? state.Placement.Reduction
        : null;

    /// <summary>Derivatives that are to be summed and derivatives that are to be averaged cannot be told apart later.</summary>
    private static string? Merge(ref Reduction? origin, Reduction? other)
    {
        if (origin is not null && other is not null && origin != other)
        {
            return "it combines a sum over the batch with a mean over the batch, and their derivatives combine differently";
        }
        origin ??= other;
        return null;
    }

    /// <summary>A mean of equal derivatives is that derivative; a sum of them is size times too large.</summary>
    private static string? Meet(Reduction? origin, bool wholeLive) =>
        origin == Reduction.Sum && wholeLive
            ? "it combines a sum over the batch with trainable values in a way that cannot be split among ranks"
            : null;

    private static Outcome[] Cache(bool live)
    {
        var outcomes = new Outcome[CachedInputs * CachedOutputs];
        for (var inputs = 0; inputs < CachedInputs; inputs++)
        {
            for (var outputs = 0; outputs < CachedOutputs; outputs++)
            {
                outcomes[inputs * CachedOutputs + outputs] = Outcome.Replicated(
                    inputs,
                    outputs,
                    new ValueState(Placement.Replicate, live)
                );
            }
        }
        return outcomes;
    }
}
