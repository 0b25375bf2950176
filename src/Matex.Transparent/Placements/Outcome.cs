namespace Matex.Transparent.Placements;

/// <summary>What a rule says about one operation: how its inputs are adjusted and where its outputs then are.</summary>
internal sealed class Outcome
{
    public Outcome(IOperationCall call)
        : this(call.InputCount, call.OutputCount) { }

    private Outcome(int inputs, int outputs)
    {
        Inputs = inputs == 0 ? [] : new Adjust[inputs];
        TakeRowsDimension = inputs == 0 ? [] : new int[inputs];
        Outputs = outputs == 0 ? [] : new ValueState[outputs];
    }

    /// <summary>One entry for each input.</summary>
    public Adjust[] Inputs { get; }

    /// <summary>For each input with <see cref="Adjust.TakeRows"/>, the dimension that is cut.</summary>
    public int[] TakeRowsDimension { get; }

    /// <summary>One entry for each output.</summary>
    public ValueState[] Outputs { get; }

    /// <summary>
    /// A random operation with a sharded output: the numbers of the whole shape are drawn (so that all ranks' generators
    /// advance as alone) and this rank keeps its rows of the output's sharded dimension.
    /// </summary>
    public bool DrawGlobal { get; private init; }

    /// <summary>
    /// Where the first output would be if it did not have to be computed from whole inputs: what a rank keeps of it that
    /// wants its own rows only; null for other operations.
    /// </summary>
    public Placement? RowsOfResult { get; private init; }

    /// <summary>Batch normalisation in training: mean and variance have to be those of the global batch.</summary>
    public bool Statistics { get; private init; }

    /// <summary>
    /// Why the derivative of a value that was made whole has to be combined over the ranks on the way back, in a user's
    /// words; null where each rank's own derivative does. An adapter that cannot do that refuses.
    /// </summary>
    public string? Synchronises { get; private set; }

    /// <summary>Why the operation cannot run on pieces of its inputs, in a user's words; null when it can.</summary>
    public string? Refusal { get; private init; }

    public bool IsRefused => Refusal is not null;

    /// <summary>Does any input have to be changed before the operation runs?</summary>
    public bool Adjusts => Array.Exists(Inputs, static adjust => adjust != Adjust.None);

    /// <summary>The outcome where every input and every output is the same on all ranks.</summary>
    internal static Outcome Replicated(int inputs, int outputs, ValueState state)
    {
        var outcome = new Outcome(inputs, outputs);
        Array.Fill(outcome.Outputs, state);
        return outcome;
    }

    internal static Outcome Refused(IOperationCall call, string why) => new(call) { Refusal = $"{call.Type}: {why}" };

    /// <summary>Every distributed input is made whole, so every output is the same on all ranks.</summary>
    internal static Outcome Whole(IOperationCall call) => Whole(call, new Outcome(call));

    /// <summary>As <see cref="Whole(IOperationCall)"/>, where the result would have rows: <see cref="RowsOfResult"/>.</summary>
    internal static Outcome Whole(IOperationCall call, Placement rowsOfResult) =>
        Whole(call, new Outcome(call) { RowsOfResult = rowsOfResult });

    private static Outcome Whole(IOperationCall call, Outcome outcome)
    {
        for (var i = 0; i < call.InputCount; i++)
        {
            if (!call.State(i).Placement.IsReplicate)
            {
                outcome.Inputs[i] = Adjust.MakeWhole;
            }
        }
        return outcome;
    }

    /// <summary>All outputs have the same placement.</summary>
    internal static Outcome All(IOperationCall call, Placement placement)
    {
        var outcome = new Outcome(call);
        Array.Fill(outcome.Outputs, placement);
        return outcome;
    }

    internal static Outcome Draw(IOperationCall call, Placement placement) =>
        Filled(new Outcome(call) { DrawGlobal = true }, placement);

    internal static Outcome WithStatistics(IOperationCall call) => new(call) { Statistics = true };

    internal Outcome MakeWhole(int input)
    {
        Inputs[input] = Adjust.MakeWhole;
        return this;
    }

    internal Outcome DivideBySize(int input)
    {
        Inputs[input] = Adjust.DivideBySize;
        return this;
    }

    internal Outcome LocalShape(int input)
    {
        Inputs[input] = Adjust.LocalShape;
        return this;
    }

    internal Outcome TakeRows(int input, int dimension)
    {
        Inputs[input] = Adjust.TakeRows;
        TakeRowsDimension[input] = dimension;
        return this;
    }

    internal Outcome Synchronising(IOperationCall call, string why)
    {
        Synchronises = $"{call.Type}: {why}";
        return this;
    }

    private static Outcome Filled(Outcome outcome, Placement placement)
    {
        Array.Fill(outcome.Outputs, placement);
        return outcome;
    }
}
