using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>Adding a vector to the channels of a tensor, and the sum over all other dimensions.</summary>
internal static unsafe class Biases
{
    private const int RowBlock = 256;

    /// <param name="value">The tensor.</param>
    /// <param name="bias">A number for each channel.</param>
    /// <param name="channelsFirst">Whether the channels are dimension 1, not the last.</param>
    /// <param name="inPlace">Whether the value's memory may take the result.</param>
    public static TorchTensor Add(TorchTensor value, TorchTensor bias, bool channelsFirst, bool inPlace)
    {
        var channel = channelsFirst ? 1 : value.Rank - 1;
        if (bias.Rank != 1 || value.Rank < 2 || value.Sizes[channel] != bias.Sizes[0])
            throw new InvalidArgumentError(
                $"Must provide as many biases as the last dimension of the input tensor: {new Shape(bias.Sizes)} vs. {new Shape(value.Sizes)}"
            );
        if (channelsFirst && value.Rank > 2)
        {
            using var column = bias.Reshape([bias.Sizes[0], .. Enumerable.Repeat(1L, value.Rank - 2)]);
            return Torch.Add(value, column);
        }
        if (value.DataType != TF_DataType.TF_FLOAT)
            return Torch.Add(value, bias);
        using var b = bias.Contiguous();
        if (inPlace && value.IsContiguous)
        {
            AddRows(value, b, value);
            return value;
        }
        using var x = value.Contiguous();
        var result = TorchTensor.Empty(value.DataType, value.Sizes);
        AddRows(x, b, result);
        return result;
    }

    /// <summary>The sum over all dimensions but one.</summary>
    public static TorchTensor Sum(TorchTensor value, int channel)
    {
        if (channel == value.Rank - 1 && value.DataType == TF_DataType.TF_FLOAT)
        {
            using var x = value.Contiguous();
            var result = TorchTensor.Zeros(value.DataType, [value.Sizes[channel]]);
            SumRows(x, result);
            return result;
        }
        var others = Enumerable.Range(0, value.Rank).Where(d => d != channel).Select(d => (long)d).ToArray();
        return Torch.Sum(value, others, keep: false);
    }

    private static void AddRows(TorchTensor x, TorchTensor bias, TorchTensor result)
    {
        if (!ParallelLoop.Pays(x.Count))
        {
            AddRows(x.Span<float>(), bias.Span<float>(), result.Span<float>());
            return;
        }
        var width = (int)bias.Count;
        var from = (float*)x.DataPointer;
        var to = (float*)result.DataPointer;
        ParallelLoop.Ranges(
            x.Count / width,
            1,
            width,
            (start, end) =>
            {
                var length = (int)(end - start) * width;
                AddRows(new(from + (start * width), length), bias.Span<float>(), new(to + (start * width), length));
            }
        );
    }

    /// <summary>Threads take blocks of rows, the sums of which are added in their order.</summary>
    private static void SumRows(TorchTensor x, TorchTensor result)
    {
        var width = (int)result.Count;
        var parts = ParallelLoop.Pays(x.Count) ? ParallelLoop.Threads : 1;
        if (parts == 1)
        {
            SumRows(x.Span<float>(), result.Span<float>());
            return;
        }
        var from = (float*)x.DataPointer;
        var sums = new float[parts][];
        var blocks = ((x.Count / width) + RowBlock - 1) / RowBlock;
        long Start(long part) => Math.Min(x.Count, blocks * part / parts * RowBlock * width);
        ParallelLoop.Run(
            parts,
            part =>
            {
                sums[part] = new float[width];
                SumRows(new(from + Start(part), (int)(Start(part + 1) - Start(part))), sums[part]);
            }
        );
        foreach (var sum in sums)
            Segments.Accumulate(sum, result.Span<float>());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, Span<float> result)
    {
        var width = bias.Length;
        if (width == 0)
            return;
        ref var b = ref MemoryMarshal.GetReference(bias);
        for (var row = 0; row < x.Length; row += width)
        {
            ref var from = ref MemoryMarshal.GetReference(x[row..]);
            ref var to = ref MemoryMarshal.GetReference(result[row..]);
            var i = 0;
            for (; i <= width - Vector<float>.Count; i += Vector<float>.Count)
                (Vector.LoadUnsafe(ref from, (nuint)i) + Vector.LoadUnsafe(ref b, (nuint)i)).StoreUnsafe(
                    ref to,
                    (nuint)i
                );
            for (; i < width; i++)
                result[row + i] = x[row + i] + bias[i];
        }
    }

    /// <summary>Sums in blocks of rows, so that the error grows with the number of blocks only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumRows(ReadOnlySpan<float> x, Span<float> result)
    {
        var width = result.Length;
        if (width == 0)
            return;
        for (var start = 0; start < x.Length; start += RowBlock * width)
        {
            var rows = Math.Min(RowBlock, (x.Length - start) / width);
            var column = 0;
            for (; column <= width - (4 * Vector<float>.Count); column += 4 * Vector<float>.Count)
                SumFour(x[(start + column)..], rows, width, result[column..]);
            for (; column < width; column++)
            {
                var sum = 0f;
                for (var row = 0; row < rows; row++)
                    sum += x[start + (row * width) + column];
                result[column] += sum;
            }
        }
    }

    /// <summary>Adds the sums of four vectors of columns, which are kept in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumFour(ReadOnlySpan<float> x, int rows, int width, Span<float> result)
    {
        var step = (nuint)Vector<float>.Count;
        ref var from = ref MemoryMarshal.GetReference(x);
        Vector<float> a = default,
            b = default,
            c = default,
            d = default;
        for (var row = 0; row < rows; row++)
        {
            var at = (nuint)(row * width);
            a += Vector.LoadUnsafe(ref from, at);
            b += Vector.LoadUnsafe(ref from, at + step);
            c += Vector.LoadUnsafe(ref from, at + (2 * step));
            d += Vector.LoadUnsafe(ref from, at + (3 * step));
        }
        ref var to = ref MemoryMarshal.GetReference(result);
        (a + Vector.LoadUnsafe(ref to)).StoreUnsafe(ref to);
        (b + Vector.LoadUnsafe(ref to, step)).StoreUnsafe(ref to, step);
        (c + Vector.LoadUnsafe(ref to, 2 * step)).StoreUnsafe(ref to, 2 * step);
        (d + Vector.LoadUnsafe(ref to, 3 * step)).StoreUnsafe(ref to, 3 * step);
    }
}
