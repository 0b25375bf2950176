using Matex.Transparent.Placements.Discovery;
using Matex.Transparent.Placements.Rules;

namespace Matex.Transparent.Placements;

/// <summary>
/// Placement propagation: given where the inputs of an operation are, how the operation runs on this rank's pieces and
/// where its outputs then are. A value's whole is always what the single-node program would have computed.
/// </summary>
internal static class PlacementRules
{
    private static readonly RuleBook Book = Fill();

    /// <summary>All operation types with a rule.</summary>
    public static IReadOnlyCollection<string> Types => Book.Types;

    public static bool Knows(string type) => Book.Find(type) is not null;

    /// <summary>
    /// Adjustments and output placements of one operation. With replicated inputs only there is nothing to do and
    /// nothing is allocated. The outcome is refused when the operation has no rule for these placements, or when a
    /// derivative that flows through it would be wrong.
    /// </summary>
    public static Outcome Propagate(IOperationCall call)
    {
        var distributed = false;
        for (var i = 0; i < call.InputCount && !distributed; i++)
        {
            distributed = !call.State(i).Placement.IsReplicate;
        }
        if (!distributed)
        {
            return Derivatives.OfReplicated(call);
        }
        var outcome =
            Book.Find(call.Type) is { } rule ? rule(call)
            : DiscoveredRules.Find(call) is { } found ? found
            : Outcome.Refused(call, Reasons.For(call.Type));
        if (call.SumsAreWhole && !outcome.IsRefused)
        {
            outcome = WholeSums.InTheOrderOfTheRunAlone(call, outcome);
        }
        return outcome.IsRefused ? outcome : Derivatives.Check(call, outcome);
    }

    private static RuleBook Fill()
    {
        var book = new RuleBook();
        ElementwiseRules.Register(book);
        ContractionRules.Register(book);
        ReductionRules.Register(book);
        RowWiseRules.Register(book);
        ImageRules.Register(book);
        RecurrentRules.Register(book);
        ShapeChangeRules.Register(book);
        ShapeVectors.Register(book);
        IndexingRules.Register(book);
        RandomRules.Register(book);
        AssignmentRules.Register(book);
        ControlRules.Register(book);
        BatchNormRules.Register(book);
        return book;
    }
}
