namespace Matex.Transparent.Placements.Rules;

/// <summary>
/// A product of two tensors whose dimensions carry labels, as in Einstein's notation: labels that the output lacks are
/// summed over, equal labels run together, a size of 1 is broadcast.
/// </summary>
internal static class LabelledProduct
{
    /// <param name="call">An operation whose inputs 0 and 1 are multiplied.</param>
    /// <param name="first">The label of each dimension of input 0.</param>
    /// <param name="second">The label of each dimension of input 1.</param>
    /// <param name="outputs">Labels below this number are the dimensions of the output; others are summed over.</param>
    public static Outcome Apply(IOperationCall call, int[] first, int[] second, int outputs)
    {
        var (a, b) = (call.State(0), call.State(1));
        if (!a.Placement.IsShard && !b.Placement.IsShard)
        {
            return PartialArithmetic.Apply(call, Linearity.Multiplicative);
        }
        // The rows of a value that derivatives flow through cannot be gathered, so that value decides.
        var byFirst = a.Placement.IsShard && (a.Live || !b.Placement.IsShard || !b.Live);
        var (labels, others) = byFirst ? (first, second) : (second, first);
        var (main, other) = byFirst ? (0, 1) : (1, 0);
        var target = call.State(main).Placement;
        var label = labels[target.Dimension];
        var outcome = Outcome.All(
            call,
            label < outputs ? target.InDimension(label) : Placement.Partial(Reduction.Sum, target.Rows)
        );
        var match = Array.IndexOf(others, label);
        var placement = call.State(other).Placement;
        if (match < 0)
        {
            return placement.IsReplicate ? outcome : outcome.MakeWhole(other);
        }
        if (placement.IsShard && placement.Dimension == match)
        {
            return placement.InDimension(0) == target.InDimension(0)
                ? outcome
                : Outcome.Refused(call, $"it combines rows of different batches ({placement} and {target})");
        }
        if (!placement.IsReplicate)
        {
            return Outcome.Whole(call);
        }
        var length = call.Dimension(other, match);
        if (label < outputs && length == 1)
        {
            return outcome;
        }
        return RowLength.Fits(length, target)
            ? outcome.TakeRows(other, match)
            : Outcome.Refused(
                call,
                "it combines the batch with a value whose size along the batch is another or not known"
            );
    }
}
