namespace Matex.Transparent.Placements.Rules;

/// <summary>Operations that pass values on, check them or print them.</summary>
internal static class ControlRules
{
    public static void Register(RuleBook book)
    {
        book.Add(Each, "IdentityN");
        book.Add(static call => Movement.Apply(call, 0, static shard => shard), "PlaceholderWithDefault", "Switch");
        book.Add(Outcome.Whole, "Assert", "Print", "PrintV2", "StringFormat");
        book.Add(Outcome.Whole, "ScalarSummary", "HistogramSummary", "MergeSummary", "SaveV2", "Save");
    }

    private static Outcome Each(IOperationCall call)
    {
        var outcome = new Outcome(call);
        for (var i = 0; i < outcome.Outputs.Length; i++)
        {
            outcome.Outputs[i] = call.State(i).Placement;
        }
        return outcome;
    }
}
