namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, 2015). In training it needs the global batch's mean and variance, which the
/// adapter supplies; in inference each row is treated alone.
/// </summary>
internal static class BatchNormRules
{
    public static void Register(RuleBook book)
    {
        book.Add(Forward, "FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3");
        book.Add(Backward, "FusedBatchNormGrad", "FusedBatchNormGradV2", "FusedBatchNormGradV3");
        book.Add(static call => RowAlignment.Apply(call, [0]), "BatchNormWithGlobalNormalization");
    }

    /// <summary>Inputs: x, scale, offset, mean, variance. Outputs: y and statistics of the whole batch.</summary>
    private static Outcome Forward(IOperationCall call)
    {
        if (call.State(0).Placement is not { IsShard: true, Dimension: 0 } rows)
        {
            return Outcome.Whole(call);
        }
        var outcome = IsTraining(call) ? Outcome.WithStatistics(call) : new Outcome(call);
        outcome.Outputs[0] = rows;
        return WholeFrom(call, outcome, 1);
    }

    /// <summary>Inputs: derivative of y, x, then whole vectors. Outputs: derivatives of x, scale and offset.</summary>
    private static Outcome Backward(IOperationCall call)
    {
        var (derivative, rows) = (call.State(0).Placement, call.State(1).Placement);
        if (rows is not { IsShard: true, Dimension: 0 } || derivative != rows)
        {
            return Outcome.Whole(call);
        }
        var outcome = IsTraining(call) ? Outcome.WithStatistics(call) : new Outcome(call);
        outcome.Outputs[0] = rows;
        outcome.Outputs[1] = Placement.Partial(Reduction.Sum, rows.Rows);
        outcome.Outputs[2] = Placement.Partial(Reduction.Sum, rows.Rows);
        return WholeFrom(call, outcome, 2);
    }

    private static Outcome WholeFrom(IOperationCall call, Outcome outcome, int first)
    {
        for (var i = first; i < call.InputCount; i++)
        {
            if (!call.State(i).Placement.IsReplicate)
            {
                outcome.MakeWhole(i);
            }
        }
        return outcome;
    }

    /// <summary>TensorFlow's default is true.</summary>
    private static bool IsTraining(IOperationCall call) =>
        call.Attribute<object>("is_training") is null || call.Attribute<bool>("is_training");
}
