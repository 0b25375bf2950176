namespace Matex.Transparent.Placements;

/// <summary>
/// Sums over the rows of a batch that are to be those of the run alone to the last bit. Floating-point addition is not
/// associative, so the ranks' sums over their rows add up to something slightly different; a sum over all rows does not.
/// </summary>
internal static class WholeSums
{
    /// <summary>May the operation run on this rank's rows alone? Not if it leaves the rank with a term of a sum.</summary>
    public static bool Allow(IOperationCall call, Outcome outcome)
    {
        // Numbers of rows are small whole numbers, which add up exactly unless they are scaled.
        var scaled = DataTypes.IsFloating(call.DataType(0));
        return !outcome.Statistics
            && !Array.Exists(
                outcome.Outputs,
                output => output.Placement is { IsPartial: true } part && !(part.IsRowCount && !scaled)
            );
    }
}
