using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>Sums of slices that belong together.</summary>
internal static class Segments
{
    /// <summary>result[..., positions[i], ...] += input[..., i, ...] along one dimension of a result of that size.</summary>
    public static TorchTensor Sum(TorchTensor input, int dimension, long[] positions, long size)
    {
        var sizes = (long[])input.Sizes.Clone();
        sizes[dimension] = size;
        using var contiguous = input.Contiguous();
        var result = TorchTensor.Zeros(input.DataType, sizes);
        var outer = input.Sizes.AsSpan(0, dimension).Product();
        var inner = input.Sizes.AsSpan(dimension + 1).Product();
        for (var o = 0L; o < outer; o++)
            AddSlices(contiguous, o * positions.Length * inner, positions, result, o * size * inner, inner);
        return result;
    }

    /// <summary>
    /// Adds slices of <paramref name="inner"/> elements to places of the target; negative positions are left out.
    /// </summary>
    public static void AddSlices(
        TorchTensor source,
        long sourceOffset,
        ReadOnlySpan<long> positions,
        TorchTensor target,
        long targetOffset,
        long inner
    )
    {
        switch (source.DataType)
        {
            case TF_DataType.TF_FLOAT:
                Add<float>(source, sourceOffset, positions, target, targetOffset, inner);
                break;
            case TF_DataType.TF_DOUBLE:
                Add<double>(source, sourceOffset, positions, target, targetOffset, inner);
                break;
            case TF_DataType.TF_INT32:
                Add<int>(source, sourceOffset, positions, target, targetOffset, inner);
                break;
            case TF_DataType.TF_INT64:
                Add<long>(source, sourceOffset, positions, target, targetOffset, inner);
                break;
            default:
                throw new InvalidArgumentError($"Slices of {source.DataType} cannot be added.");
        }
    }

    private static void Add<T>(
        TorchTensor source,
        long sourceOffset,
        ReadOnlySpan<long> positions,
        TorchTensor target,
        long targetOffset,
        long inner
    )
        where T : unmanaged, INumber<T>
    {
        var width = (int)inner;
        var from = source.Span<T>()[(int)sourceOffset..];
        var to = target.Span<T>()[(int)targetOffset..];
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] < 0)
                continue;
            var row = to.Slice((int)(positions[i] * inner), width);
            Accumulate(from.Slice(i * width, width), row);
        }
    }

    /// <summary>target += source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate<T>(ReadOnlySpan<T> source, Span<T> target)
        where T : unmanaged, INumber<T>
    {
        ref var s = ref MemoryMarshal.GetReference(source);
        ref var t = ref MemoryMarshal.GetReference(target);
        var i = 0;
        for (; i <= source.Length - Vector<T>.Count; i += Vector<T>.Count)
            (Vector.LoadUnsafe(ref t, (nuint)i) + Vector.LoadUnsafe(ref s, (nuint)i)).StoreUnsafe(ref t, (nuint)i);
        for (; i < source.Length; i++)
            target[i] += source[i];
    }

    /// <summary>The product of sizes; 1 of none.</summary>
    public static long Product(this ReadOnlySpan<long> sizes)
    {
        var product = 1L;
        foreach (var size in sizes)
            product *= size;
        return product;
    }

    /// <summary>The product of sizes; 1 of none.</summary>
    public static long Product(this Span<long> sizes) => Product((ReadOnlySpan<long>)sizes);
}
