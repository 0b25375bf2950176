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
        // Where derivatives are combined on the way back, they have to pass through the whole value's own record.
        TensorIdentity.Replace(tensor, whole, identity: known.IsSynchronised);
        var state = Distributed.Of(whole)?.State ?? new ValueState(Placement.Replicate, known.State.Live);
        Distributed.Set(tensor, state, known.Batch);
    }

    private static Tensor Make(Tensor tensor, Distributed known)
    {
        var placement = known.State.Placement;
        var batch = known.Batch!;
        if (placement.IsShard)
        {
            return Recorded(tensor, Rows.Gather(tensor, placement, batch), known);
        }
        if (placement.IsShape)
        {
            return LocalShapes.Globalised(tensor, placement);
        }
        if (known.IsSynchronised)
        {
            var bytes = HostAccess.Bytes(tensor).ToArray();
            Exchange.Reduce(bytes, tensor.dtype, placement, batch);
            return Recorded(tensor, HostAccess.Create(bytes, HostAccess.Dimensions(tensor), tensor.dtype), known);
        }
        // A new tensor, recorded on the tapes as the product with one: the derivative passes through it unchanged, and
        // how the ranks' derivatives combine is kept as the value's origin.
        var whole = Arithmetic.Copy(tensor);
        Exchange.Reduce(HostAccess.Bytes(whole), whole.dtype, placement, batch);
        Reduction? origin = known.State.Live ? placement.Reduction : null;
        Distributed.Set(whole, new ValueState(Placement.Replicate, known.State.Live, origin), batch);
        return whole;
    }

    /// <summary>The whole value with its derivative back to this rank's part, where the ranks combine it.</summary>
    private static Tensor Recorded(Tensor part, Tensor whole, Distributed known)
    {
        if (known.IsSynchronised && SumOrder.IsWhole)
        {
            FollowedRows.RecordGathered(part, whole, known.State.Placement, known.Batch!);
            Distributed.Set(whole, new ValueState(Placement.Replicate, known.State.Live, Reduction.Mean), known.Batch);
        }
        else if (known.IsSynchronised)
        {
            Synchronised.Record(part, whole, known.State.Placement, known.Batch!);
            Distributed.Set(whole, new ValueState(Placement.Replicate, Live: true, Reduction.Mean), known.Batch);
        }
        return whole;
    }
}
