using Matex.Transparent.Placements;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Makes whole what this rank holds a part of: gathers shards, reduces partial values. Every rank calls it together.</summary>
internal static class WholeValues
{
    /// <summary>The whole value of a tensor; the tensor itself when it is whole.</summary>
    public static Tensor Of(Tensor tensor)
    {
        if (Distributed.Of(tensor) is not { IsPart: true } known)
        {
            return tensor;
        }
        return known.Whole ??= Make(tensor, known);
    }

    /// <summary>Puts the whole value into the tensor object itself, as something reads it on the host.</summary>
    public static void Settle(Tensor tensor)
    {
        if (Distributed.Of(tensor) is not { IsPart: true } known)
        {
            return;
        }
        var whole = Of(tensor);
        TensorIdentity.Replace(tensor, whole);
        var state = Distributed.Of(whole)?.State ?? new ValueState(Placement.Replicate, known.State.Live);
        Distributed.Set(tensor, state, known.Batch);
    }

    private static Tensor Make(Tensor tensor, Distributed known)
    {
        var placement = known.State.Placement;
        var batch = known.Batch!;
        if (placement.IsShard)
        {
            return Rows.Gather(tensor, placement, batch);
        }
        if (placement.IsShape)
        {
            return LocalShapes.Globalised(tensor, placement);
        }
        // A new tensor, recorded on the tapes as the product with one: the derivative passes through it unchanged, and
        // how the ranks' derivatives combine is kept as the value's origin.
        var whole = Arithmetic.Copy(tensor);
        Exchange.Reduce(HostAccess.Bytes(whole), whole.dtype, placement, batch);
        Reduction? origin = known.State.Live ? placement.Reduction : null;
        Distributed.Set(whole, new ValueState(Placement.Replicate, known.State.Live, origin), batch);
        return whole;
    }
}
