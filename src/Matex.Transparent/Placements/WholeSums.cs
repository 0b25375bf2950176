using Matex.Transparent.Placements.Rules;

namespace Matex.Transparent.Placements;

/// <summary>
/// Sums over the rows of a batch that are to be those of the run alone to the last bit. Floating-point addition is not
/// associative, so the ranks' sums over their rows add up to something slightly different; a sum over all rows does not.
/// </summary>
internal static class WholeSums
{
    /// <summary>The operation on whole inputs, if on this rank's rows alone it would not give what the run alone does.</summary>
    public static Outcome InTheOrderOfTheRunAlone(IOperationCall call, Outcome outcome) =>
        SumsColumns(call) || outcome.Statistics ? Outcome.Whole(call, outcome.Outputs[0].Placement)
        : LeavesTerms(call, outcome) ? Outcome.Whole(call)
        : outcome;

    /// <summary>Would the ranks be left with terms of a sum?</summary>
    private static bool LeavesTerms(IOperationCall call, Outcome outcome)
    {
        // Numbers of rows are small whole numbers, which add up exactly unless they are scaled.
        var scaled = DataTypes.IsFloating(call.DataType(0));
        return Array.Exists(
            outcome.Outputs,
            output => output.Placement is { IsPartial: true } part && !(part.IsRowCount && !scaled)
        );
    }

    /// <summary>
    /// Is there a sum for each of the rows that runs across them, as those of a matrix whose columns are the batch's rows?
    /// Kernels add up several neighbouring columns at a time and what is left over in another order, so how many there are
    /// shows in the last bits.
    /// </summary>
    private static bool SumsColumns(IOperationCall call) =>
        call.Type is "Sum" or "Mean" or "Prod" or "EuclideanNorm"
        && DataTypes.IsFloating(call.DataType(0))
        && call.State(0).Placement is { IsShard: true } rows
        && Axes.Mask(call.Constant(1), call.Rank(0)) is { } axes
        && !Axes.Has(axes, rows.Dimension)
        && Axes.Before(axes, rows.Dimension) > 0;
}
