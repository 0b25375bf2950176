using System.Runtime.CompilerServices;
using Matex.Transparent.Placements;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>What is known of an eager tensor that has come from a split batch or depends on trainable variables.</summary>
internal sealed class Distributed(ValueState state, Batch? batch)
{
    private static readonly ConditionalWeakTable<Tensor, Distributed> Tensors = [];

    public ValueState State { get; set; } = state;

    /// <summary>The batch it came from; null for a replicated value.</summary>
    public Batch? Batch { get; } = batch;

    /// <summary>The whole value, once something needed it.</summary>
    public Tensor? Whole { get; set; }

    /// <summary>Does this rank hold only a part of the value?</summary>
    public bool IsPart => !State.Placement.IsReplicate && Batch is { IsVirtual: false };

    /// <summary>Made whole, does its derivative have to be combined over the ranks on the way back?</summary>
    public bool IsSynchronised =>
        Tapes.AreRecording
        && (
            SumOrder.IsWhole
                ? State.Placement.IsShard
                : State.Live
                    && Batch is { Loop.Synchronises: true }
                    && (State.Placement.IsShard || State.Placement.IsLinearPartial)
        );

    public static Distributed? Of(Tensor tensor) =>
        Tensors.TryGetValue(tensor, out var known) && known.Batch is not { IsVirtual: true, IsOver: true }
            ? known
            : null;

    public static void Set(Tensor tensor, ValueState state, Batch? batch)
    {
        if (state == default)
        {
            Tensors.Remove(tensor);
        }
        else
        {
            Tensors.AddOrUpdate(tensor, new Distributed(state, batch));
        }
    }
}
