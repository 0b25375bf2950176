namespace Matex.Transparent.Placements.Rules;

/// <summary>Recurrent layers as one operation: each row is a sequence of its own.</summary>
internal static class RecurrentRules
{
    /// <summary>Outputs from here on are ordered by time step, then by row.</summary>
    private const int FirstByStep = 3;

    public static void Register(RuleBook book)
    {
        book.Add(Forward, "LSTMSequence");
        book.Add(Backward, "LSTMSequenceGrad");
    }

    /// <summary>Inputs: x, three weights, the first output and memory. Outputs: sequence, output, memory, what the way back needs.</summary>
    private static Outcome Forward(IOperationCall call)
    {
        var outcome = RowAlignment.Apply(call, [0, RowAlignment.Whole, RowAlignment.Whole, RowAlignment.Whole, 0, 0]);
        if (outcome.Outputs[0].Placement is { IsShard: true } rows)
        {
            for (var i = FirstByStep; i < call.OutputCount; i++)
            {
                outcome.Outputs[i] = rows.InDimension(1);
            }
        }
        return outcome;
    }

    /// <summary>Inputs: x, two weights, four values ordered by step, three derivatives. Outputs: derivatives of all inputs.</summary>
    private static Outcome Backward(IOperationCall call)
    {
        var outcome = RowAlignment.Apply(
            call,
            [0, RowAlignment.Whole, RowAlignment.Whole, 1, 1, 1, 1, 0, 0, 0],
            static rows => rows.InDimension(0)
        );
        if (outcome.Outputs[0].Placement is { IsShard: true } rows)
        {
            for (var i = 1; i <= 3; i++)
            {
                outcome.Outputs[i] = Placement.Partial(Reduction.Sum, rows.Rows);
            }
        }
        return outcome;
    }
}
