using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager.Arrays;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// What happens to one eager operation: the placement rules say how it runs on this rank's pieces; its inputs are adjusted
/// accordingly and what its outputs then are is noted.
/// </summary>
internal static class EagerOperations
{
    /// <summary>Runs <paramref name="call"/>; <paramref name="run"/> takes the adjusted inputs.</summary>
    public static Tensor[] Run(EagerCall call, Func<Tensor[], Tensor[]> run)
    {
        if (VariableReads.Is(call.Type))
        {
            return VariableReads.Note(run((Tensor[])call.Inputs));
        }
        if (!Backward.IsRunning)
        {
            if (Updates.Are(call.Type))
            {
                EagerSteps.Assigned();
                AssignedSteps.Assigned(call.Inputs[0]);
                Initial.Broadcast(call);
            }
            call = ArraySteps.Enter(call);
        }
        var inputs = (Tensor[])call.Inputs;
        if (!call.IsOfInterest)
        {
            return run(inputs);
        }
        var batch = call.Batch;
        var outcome = PlacementRules.Propagate(call);
        if (batch is null)
        {
            return Noted(run(inputs), outcome, null);
        }
        if (batch.IsVirtual)
        {
            if (outcome.IsRefused && RuleExperiments.FindRule(call, run))
            {
                outcome = PlacementRules.Propagate(call);
            }
            if (outcome.Refusal is { } reason)
            {
                batch.Loop.Refuse(reason);
                return run(inputs);
            }
            var outputs = Noted(run(inputs), outcome, batch);
            Watched.Note(call, outcome, outputs, batch.Loop);
            return outputs;
        }
        for (var reading = LocalReading.Computed; outcome.IsRefused && reading <= LocalReading.Whole; reading++)
        {
            var other = call.ReadAs(reading);
            if (PlacementRules.Propagate(other) is { IsRefused: false } accepted)
            {
                (call, outcome) = (other, accepted);
            }
        }
        if ((outcome.Refusal ?? outcome.Synchronises) is { } obstacle)
        {
            return run(MadeWhole(call, obstacle));
        }
        var adjusted = Adjusted(call, outcome, batch);
        if (outcome.Statistics && Job.Current.Settings.BatchNorm == BatchNormStatistics.Global)
        {
            return Noted(FusedBatchNorm.Forward(call, run(adjusted), batch), outcome, batch);
        }
        if (outcome.RowsOfResult is { } rows && Backward.IsRunning)
        {
            // The framework goes on with the shapes of what it differentiates, which are those of this rank's rows.
            var results = run(adjusted);
            return [OwnRowsOf(results[0], rows, batch), .. results.AsSpan(1)];
        }
        return outcome.DrawGlobal
            ? Noted(
                Array.ConvertAll(run(adjusted), drawn => Rows.Take(drawn, outcome.Outputs[0].Placement, batch)),
                outcome,
                batch
            )
            : Noted(batch.IsPhantom ? PhantomSums.Zeroed(call, run(adjusted), outcome) : run(adjusted), outcome, batch);
    }

    private static Tensor[] Noted(Tensor[] outputs, Outcome outcome, Batch? batch)
    {
        for (var i = 0; i < outputs.Length && i < outcome.Outputs.Length; i++)
        {
            if (outcome.Outputs[i] != default)
            {
                Distributed.Set(outputs[i], outcome.Outputs[i], batch);
            }
        }
        return outputs;
    }

    private static Tensor[] Adjusted(EagerCall call, Outcome outcome, Batch batch)
    {
        if (!outcome.Adjusts && !outcome.DrawGlobal)
        {
            return (Tensor[])call.Inputs;
        }
        var inputs = call.Inputs.ToArray();
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = outcome.Inputs[i] switch
            {
                Adjust.MakeWhole => WholeValues.Of(Marked(call, i, batch)),
                Adjust.DivideBySize => Arithmetic.Scale(inputs[i], 1.0 / Job.Current.Size),
                Adjust.TakeRows => OwnRows(inputs[i], Placement.Shard(outcome.TakeRowsDimension[i], batch.Rows), batch),
                Adjust.LocalShape => LocalShapes.Of(call, i, outcome, batch),
                _ when outcome.DrawGlobal && call.State(i).Placement.IsShape => WholeValues.Of(inputs[i]),
                _ => inputs[i],
            };
        }
        return inputs;
    }

    /// <summary>An input that is this rank's rows without being known as such, as what the framework made on the host for them.</summary>
    private static Tensor Marked(EagerCall call, int input, Batch batch)
    {
        var tensor = call.Inputs[input];
        if (
            SumOrder.IsWhole
            && call.Known(input) is not { IsPart: true }
            && call.State(input) is { Placement.IsShard: true } rows
        )
        {
            Distributed.Set(tensor, rows, batch);
        }
        return tensor;
    }

    private static Tensor OwnRowsOf(Tensor whole, Placement placement, Batch batch)
    {
        var rows = OwnRows(whole, placement, batch);
        Distributed.Set(rows, placement, batch);
        return rows;
    }

    private static Tensor OwnRows(Tensor whole, Placement placement, Batch batch) =>
        SumOrder.IsWhole ? FollowedRows.Take(whole, placement, batch) : Rows.Take(whole, placement, batch);

    /// <summary>
    /// An operation that cannot run on pieces, in a step that is already split. Where no derivative is being recorded
    /// every input can be made whole; otherwise the step would train something else, which is an error.
    /// </summary>
    private static Tensor[] MadeWhole(EagerCall call, string reason)
    {
        var inputs = call.Inputs.ToArray();
        for (var i = 0; i < inputs.Length; i++)
        {
            if (call.Known(i) is not { Batch: { IsVirtual: false } batch } known)
            {
                continue;
            }
            if (known.State.Live && Tapes.AreRecording)
            {
                throw new NotSupportedException(
                    $"{reason}. The loop over {batch.Loop.Name} was split after its first step, in which this operation did not run. "
                        + "Set MATEX_SPLIT=off to keep every loop whole."
                );
            }
            inputs[i] = WholeValues.Of(inputs[i]);
        }
        return inputs;
    }
}
