using System.Runtime.InteropServices;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Combines derivatives of which every rank has touched a few rows: the ranks tell each other which, and only these rows
/// are sent, where that is less than sending all.
/// </summary>
internal static class SparseGradients
{
    /// <summary>Makes the derivative whole in place; false when all rows have to be sent.</summary>
    public static bool TryCombine(GradientPart part)
    {
        if (TouchedRows.Of(part.Gradient) is not { } touched)
        {
            return false;
        }
        var bytes = HostAccess.Bytes(part.Gradient);
        var batch = part.Known.Batch!;
        var mine = batch.IsPhantom ? [] : touched;
        var counts = Exchange.Gather($"touched rows of {part.Name}", mine.Length);
        var width = bytes.Length / checked((int)HostAccess.Dimensions(part.Gradient)[0]);
        if (counts.Sum() * (width + sizeof(long)) >= bytes.Length)
        {
            return false;
        }
        var rows = Union(mine, counts);
        var packed = new byte[rows.Length * width];
        for (var i = 0; i < rows.Length; i++)
        {
            bytes.Slice(checked((int)rows[i] * width), width).CopyTo(packed.AsSpan(i * width));
        }
        Exchange.Add(
            $"rows of {part.Name}",
            packed,
            part.Gradient.dtype,
            Exchange.WeightOf(part.Known.State.Placement.Reduction, batch)
        );
        for (var i = 0; i < rows.Length; i++)
        {
            packed.AsSpan(i * width, width).CopyTo(bytes.Slice(checked((int)rows[i] * width), width));
        }
        part.IsWhole();
        return true;
    }

    /// <summary>The rows that any rank has touched, ascending.</summary>
    private static long[] Union(long[] mine, long[] counts)
    {
        var all = Exchange.GatherRows(
            MemoryMarshal.AsBytes(mine.AsSpan()),
            Array.ConvertAll(counts, static count => checked((int)count * sizeof(long)))
        );
        return [.. new SortedSet<long>(MemoryMarshal.Cast<byte, long>(all).ToArray())];
    }
}
