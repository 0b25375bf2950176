using System.Runtime.InteropServices;
using Matex.Mpi;
using Matex.Transparent.Launch;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Operation = Matex.Mpi.Operation;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow;

/// <summary>What the ranks tell each other about tensors. Every rank makes the same calls in the same order.</summary>
internal static unsafe class Exchange
{
    private static Intracommunicator World => Job.Current.World;

    /// <summary>Reduces a partial value in place.</summary>
    public static void Reduce(Span<byte> part, TF_DataType type, Placement placement, Batch batch)
    {
        if (placement.Reduction == Reduction.Mean)
        {
            Weigh(part, type, batch);
        }
        else if (batch.IsPhantom)
        {
            LeaveOut(part, type, placement, batch);
        }
        fixed (byte* data = part)
        {
            var element = Elements.TypeOf(type);
            World.Allreduce((nint)data, part.Length / element.Size(), element, OperationOf(placement.Reduction));
        }
    }

    /// <summary>Scales this rank's mean by its share of the rows; a rank without rows adds exact zeros.</summary>
    public static void Weigh(Span<byte> mean, TF_DataType type, Batch batch)
    {
        if (batch.IsPhantom)
        {
            mean.Clear();
        }
        else
        {
            Elements.Scale(mean, type, batch.Weight);
        }
    }

    /// <summary>A phantom row counts for nothing in a sum or a product; it repeats a row, so extremes keep it.</summary>
    private static void LeaveOut(Span<byte> part, TF_DataType type, Placement placement, Batch batch)
    {
        if (placement.IsRowCount || placement.Reduction == Reduction.Sum && !batch.ZeroesPhantomSums)
        {
            part.Clear();
        }
        else if (placement.Reduction == Reduction.Prod)
        {
            Elements.FillWithOne(part, type);
        }
    }

    /// <summary>All ranks' rows, one rank after the other; <paramref name="bytes"/> tells how many each has.</summary>
    public static byte[] GatherRows(ReadOnlySpan<byte> mine, int[] bytes)
    {
        var all = new byte[bytes.Sum()];
        World.Allgather(mine, all, Array.ConvertAll(bytes, static count => (long)count));
        return all;
    }

    public static bool IsSameOnAllRanks(long hash)
    {
        // One bit less, so that the negative exists.
        Span<long> extremes = [hash >> 1, -(hash >> 1)];
        World.Allreduce(extremes, Operation.Max);
        return extremes[0] == -extremes[1];
    }

    /// <summary>Sums or averages the gradients of a step in place.</summary>
    public static void Average(IReadOnlyList<GradientPart> parts)
    {
        foreach (var part in parts)
        {
            Reduce(HostAccess.Bytes(part.Gradient), part.Gradient.dtype, part.Known.State.Placement, part.Known.Batch!);
            part.IsWhole();
        }
    }

    /// <summary>Sums or averages the gradients of a graph in place.</summary>
    public static void Average(
        string[] names,
        IReadOnlyList<Graphs.RawValue> values,
        Reduction combination,
        Batch batch
    )
    {
        foreach (var value in values)
        {
            Reduce(value.Span, value.Type, Placement.Partial(combination, batch.Rows), batch);
        }
    }

    public static void BroadcastFromFirst(Span<byte> value) => World.Broadcast(value, 0);

    private static Operation OperationOf(Reduction reduction) =>
        reduction switch
        {
            Reduction.Sum or Reduction.Mean => Operation.Add,
            Reduction.Max or Reduction.Any => Operation.Max,
            Reduction.Min or Reduction.All => Operation.Min,
            Reduction.Prod => Operation.Multiply,
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "not a reduction"),
        };
}
