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
    private static Collectives Collectives => JobCollectives.Current;

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
            Collectives.Combine(
                new("a value", (nint)data, part.Length / element.Size(), element),
                OperationOf(placement.Reduction)
            );
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
        var counts = Array.ConvertAll(bytes, static count => (long)count);
        fixed (byte* from = mine)
        fixed (byte* to = all)
        {
            Collectives.Gather("rows", (nint)from, (nint)to, counts, ElementType.Byte);
        }
        return all;
    }

    public static bool IsSameOnAllRanks(long hash) =>
        Collectives.Same("a hash", MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in hash)));

    /// <summary>Sums or averages the gradients of a step in place.</summary>
    public static void Average(IReadOnlyList<GradientPart> parts)
    {
        var gradients = new List<GradientBuffer>(parts.Count);
        foreach (var part in parts)
        {
            var bytes = HostAccess.Bytes(part.Gradient);
            var placement = part.Known.State.Placement;
            var type = Elements.TypeOf(part.Gradient.dtype);
            if (IsAveraged(placement.Reduction, type))
            {
                var shape = Array.ConvertAll(part.Gradient.shape.dims, static dimension => (long)dimension);
                gradients.Add(Gradient(part.Name, bytes, type, shape, placement.Reduction, part.Known.Batch!));
            }
            else
            {
                Reduce(bytes, part.Gradient.dtype, placement, part.Known.Batch!);
            }
            part.IsWhole();
        }
        JobCollectives.Averager.Average(CollectionsMarshal.AsSpan(gradients));
    }

    /// <summary>Sums or averages the gradients of a graph in place.</summary>
    public static void Average(
        string[] names,
        IReadOnlyList<Graphs.RawValue> values,
        Reduction combination,
        Batch batch
    )
    {
        var gradients = new GradientBuffer[values.Count];
        for (var i = 0; i < gradients.Length; i++)
        {
            var type = Elements.TypeOf(values[i].Type);
            var name = i < names.Length ? names[i] : $"gradient {i}";
            gradients[i] = Gradient(name, values[i].Span, type, [values[i].Bytes / type.Size()], combination, batch);
        }
        JobCollectives.Averager.Average(gradients);
    }

    public static void BroadcastFromFirst(Span<byte> value)
    {
        fixed (byte* data = value)
        {
            Collectives.Broadcast([new("a variable", (nint)data, value.Length, ElementType.Byte)]);
        }
    }

    private static bool IsAveraged(Reduction reduction, ElementType type) =>
        reduction is Reduction.Sum or Reduction.Mean
        && type is ElementType.Single or ElementType.Double or ElementType.Half or ElementType.BFloat16;

    /// <summary>The gradient with the factor that this rank's term has in the whole.</summary>
    private static GradientBuffer Gradient(
        string name,
        Span<byte> bytes,
        ElementType type,
        long[] shape,
        Reduction reduction,
        Batch batch
    )
    {
        var weight = reduction switch
        {
            Reduction.Mean => batch.IsPhantom ? 0 : batch.Weight,
            _ => batch.IsPhantom && !batch.ZeroesPhantomSums ? 0 : 1.0,
        };
        // Tensors do not move: what the span covers is native or pinned memory.
        var data = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
        return new(name, data, bytes.Length / type.Size(), type, shape, weight);
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
}
