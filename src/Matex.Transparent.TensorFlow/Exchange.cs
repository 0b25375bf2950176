using System.Runtime.InteropServices;
using Matex.Mpi;
using Matex.Transparent.Averaging;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Operation = Matex.Mpi.Operation;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow;

/// <summary>What the ranks tell each other about tensors. Every rank makes the same calls in the same order.</summary>
internal static unsafe class Exchange
{
    private static Collectives Ranks => JobCollectives.Current;

    /// <summary>Reduces a partial value in place.</summary>
    public static void Reduce(Span<byte> part, TF_DataType type, Placement placement, Batch batch)
    {
        if (batch.IsPhantom)
        {
            LeaveOut(part, type, placement, batch);
        }
        fixed (byte* data = part)
        {
            var element = Elements.TypeOf(type);
            Ranks.Combine(
                new TensorBuffer("a value", (nint)data, part.Length / element.Size(), element),
                OperationOf(placement.Reduction),
                WeightOf(placement.Reduction, batch)
            );
        }
    }

    /// <summary>The sum of all ranks' values, each times its weight, in place; one of weight 0 adds exact zeros.</summary>
    public static void Add(string name, Span<byte> value, TF_DataType type, double weight)
    {
        fixed (byte* data = value)
        {
            var element = Elements.TypeOf(type);
            Ranks.Combine(new(name, (nint)data, value.Length / element.Size(), element), Operation.Add, weight);
        }
    }

    /// <summary>All ranks' rows, one rank after the other; <paramref name="bytes"/> tells how many each has.</summary>
    public static byte[] GatherRows(ReadOnlySpan<byte> mine, int[] bytes)
    {
        var all = new byte[bytes.Sum()];
        fixed (
            byte* source = mine,
                target = all
        )
        {
            var counts = Array.ConvertAll(bytes, static count => (long)count);
            Ranks.Gather("rows", (nint)source, (nint)target, counts, ElementType.Byte);
        }
        return all;
    }

    public static bool IsSameOnAllRanks(string what, ReadOnlySpan<byte> content) => Ranks.Same(what, content);

    public static long[] Gather(string what, long value) => Ranks.Gather(what, value);

    /// <summary>Sums or averages the gradients of a step in place.</summary>
    public static void Average(IReadOnlyList<GradientPart> parts)
    {
        var buffers = new GradientBuffer[parts.Count];
        for (var i = 0; i < buffers.Length; i++)
        {
            var part = parts[i];
            var placement = part.Known.State.Placement;
            var bytes = HostAccess.Bytes(part.Gradient);
            buffers[i] = Buffer(
                part.Name,
                part.Gradient.dtype,
                bytes,
                HostAccess.Dimensions(part.Gradient),
                placement.Reduction,
                part.Known.Batch!
            );
        }
        JobCollectives.Averager.Average(buffers);
        foreach (var part in parts)
        {
            part.IsWhole();
        }
    }

    /// <summary>Sums or averages the gradients of a graph in place.</summary>
    public static void Average(string[] names, IReadOnlyList<RawValue> values, Reduction combination, Batch batch)
    {
        var buffers = new GradientBuffer[values.Count];
        for (var i = 0; i < buffers.Length; i++)
        {
            var value = values[i];
            buffers[i] = Buffer(names[i], value.Type, value.Span, value.Dimensions, combination, batch);
        }
        JobCollectives.Averager.Average(buffers);
    }

    /// <summary>A value of rank 0 on all ranks.</summary>
    public static void BroadcastFromFirst(string name, Span<byte> value)
    {
        fixed (byte* data = value)
        {
            Ranks.Broadcast([new TensorBuffer(name, (nint)data, value.Length, ElementType.Byte)]);
        }
    }

    public static void Barrier(string what) => Ranks.Barrier(what);

    /// <summary>Sees that variables have the same values on all ranks.</summary>
    public static void CheckWeights(string moment, IReadOnlyList<(string Name, Tensor Value)> variables)
    {
        var buffers = new TensorBuffer[variables.Count];
        for (var i = 0; i < buffers.Length; i++)
        {
            var bytes = HostAccess.Bytes(variables[i].Value);
            buffers[i] = new TensorBuffer(variables[i].Name, Address(bytes), bytes.Length, ElementType.Byte);
        }
        Ranks.CheckWeights(moment, buffers);
        GC.KeepAlive(variables);
    }

    private static GradientBuffer Buffer(
        string name,
        TF_DataType type,
        Span<byte> bytes,
        long[] dimensions,
        Reduction combination,
        Batch batch
    )
    {
        if (batch.IsPhantom && combination == Reduction.Sum && !batch.ZeroesPhantomSums)
        {
            bytes.Clear();
        }
        var element = Elements.TypeOf(type);
        return new GradientBuffer(
            name,
            Address(bytes),
            bytes.Length / element.Size(),
            element,
            dimensions,
            WeightOf(combination, batch)
        );
    }

    /// <summary>A rank without rows has weight 0 in a mean, and adds exact zeros.</summary>
    public static double WeightOf(Reduction reduction, Batch batch) => reduction == Reduction.Mean ? batch.Weight : 1;

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

    private static Operation OperationOf(Reduction reduction) =>
        reduction switch
        {
            Reduction.Sum or Reduction.Mean => Operation.Add,
            Reduction.Max or Reduction.Any => Operation.Max,
            Reduction.Min or Reduction.All => Operation.Min,
            Reduction.Prod => Operation.Multiply,
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "not a reduction"),
        };

    /// <summary>Tensors' memory does not move.</summary>
    private static nint Address(Span<byte> bytes) =>
        (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
}
