namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// Random numbers. An operation with a replicated shape draws the same numbers on all ranks (the seeds agree); one that
/// is shaped by a sharded batch draws the whole batch's numbers and keeps its rows, so it equals the single-node run.
/// </summary>
internal static class RandomRules
{
    public static void Register(RuleBook book)
    {
        book.Add(
            Draw,
            [
                "RandomUniform",
                "RandomUniformInt",
                "RandomStandardNormal",
                "TruncatedNormal",
                "RandomGamma",
                "RandomPoissonV2",
            ]
        );
        book.Add(
            Draw,
            "ParameterizedTruncatedNormal",
            "RandomPoisson",
            "StatelessRandomNormal",
            "StatelessRandomUniform"
        );
        book.Add(Draw, "StatelessTruncatedNormal", "StatelessRandomNormalV2", "StatelessRandomUniformV2");
        book.Add(Candidates, "UniformCandidateSampler", "LogUniformCandidateSampler");
    }

    /// <summary>The classes drawn, and what is expected of them, do not depend on the rows; a row's counts are its own.</summary>
    private static Outcome Candidates(IOperationCall call)
    {
        var classes = call.State(0).Placement;
        if (!classes.IsShard || classes.Dimension != 0)
        {
            return Outcome.Whole(call);
        }
        var outcome = new Outcome(call);
        outcome.Outputs[1] = classes;
        return outcome;
    }

    private static Outcome Draw(IOperationCall call)
    {
        for (var i = 1; i < call.InputCount; i++)
        {
            if (!call.State(i).Placement.IsReplicate)
            {
                return Outcome.Whole(call);
            }
        }
        var shape = call.State(0).Placement;
        return shape.IsShape
            ? Outcome.Draw(call, Placement.Shard(shape.RowCountElement, shape.Rows, shape.Multiple)).MakeWhole(0)
            : Outcome.Whole(call);
    }
}
