using Matex.Transparent.Placements;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Rows of a batch: taking this rank's, and gathering those of all ranks.</summary>
internal static class Rows
{
    /// <summary>This rank's part of a whole tensor, along the placement's dimension.</summary>
    public static Tensor Take(Tensor whole, Placement placement, Batch batch) =>
        HostAccess.Without(() =>
        {
            var dimensions = whole.shape.dims;
            var d = placement.Dimension;
            var multiple = Math.Max(1, dimensions[d] / batch.Rows);
            var begin = new long[dimensions.Length];
            var size = (long[])dimensions.Clone();
            begin[d] = batch.IsPhantom ? 0 : batch.Start * multiple;
            size[d] = batch.LocalRows * multiple;
            return (Tensor)
                tf.Context.ExecuteOp("Slice", null!, new ExecuteOpArgs(whole, tf.constant(begin), tf.constant(size)));
        });

    /// <summary>As <see cref="Take(Tensor, Placement, Batch)"/>, without an operation that tapes would record.</summary>
    public static Tensor Copy(Tensor whole, Placement placement, Batch batch)
    {
        var dimensions = HostAccess.Dimensions(whole);
        var d = placement.Dimension;
        var bytes = HostAccess.Bytes(whole);
        var part = new byte[bytes.Length / batch.Rows * batch.LocalRows];
        Take(bytes, dimensions, d, batch, part);
        dimensions[d] = dimensions[d] / batch.Rows * batch.LocalRows;
        return HostAccess.Create(part, dimensions, whole.dtype);
    }

    /// <summary>The whole tensor, from the parts of all ranks.</summary>
    public static Tensor Gather(Tensor part, Placement placement, Batch batch)
    {
        var dimensions = HostAccess.Dimensions(part);
        var whole = Gather(HostAccess.Bytes(part), dimensions, placement.Dimension, batch);
        dimensions[placement.Dimension] = dimensions[placement.Dimension] / batch.LocalRows * batch.Rows;
        return HostAccess.Create(whole, dimensions, part.dtype);
    }

    /// <summary>The elements of the whole, from this rank's <paramref name="local"/> elements and their dimensions.</summary>
    public static byte[] Gather(ReadOnlySpan<byte> local, long[] dimensions, int d, Batch batch)
    {
        var outer = dimensions.AsSpan(0, d).Product();
        var rowBytes = local.Length / checked((int)Math.Max(1, outer * batch.LocalRows));
        var gathered = Exchange.GatherRows(
            batch.IsPhantom ? [] : local,
            [.. batch.Counts.Select(count => checked((int)(count * outer * rowBytes)))]
        );
        return outer == 1 ? gathered : Interleaved(gathered, batch, checked((int)outer), rowBytes);
    }

    /// <summary>This rank's part of the elements of a whole value with these dimensions.</summary>
    public static void Take(ReadOnlySpan<byte> whole, long[] dimensions, int d, Batch batch, Span<byte> part)
    {
        var outer = checked((int)dimensions.AsSpan(0, d).Product());
        var rowBytes = whole.Length / checked((int)(outer * batch.Rows));
        var (stride, width) = (checked((int)batch.Rows) * rowBytes, checked((int)batch.LocalRows) * rowBytes);
        var first = batch.IsPhantom ? 0 : checked((int)batch.Start) * rowBytes;
        for (var o = 0; o < outer; o++)
        {
            whole.Slice(o * stride + first, width).CopyTo(part[(o * width)..]);
        }
    }

    /// <summary>
    /// The ranks' parts lie one after the other; in the whole, each index before the sharded dimension has the rows of all
    /// ranks side by side.
    /// </summary>
    private static byte[] Interleaved(byte[] parts, Batch batch, int outer, int rowBytes)
    {
        var whole = new byte[parts.Length];
        var stride = checked((int)batch.Rows) * rowBytes;
        var (source, column) = (0, 0);
        foreach (var count in batch.Counts)
        {
            var width = checked((int)count) * rowBytes;
            for (var o = 0; o < outer; o++, source += width)
            {
                parts.AsSpan(source, width).CopyTo(whole.AsSpan(o * stride + column));
            }
            column += width;
        }
        return whole;
    }

    private static long Product(this Span<long> extents)
    {
        var product = 1L;
        foreach (var extent in extents)
        {
            product *= extent;
        }
        return product;
    }
}
