using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// Copies between tensors of the same sizes and type whose innermost elements lie together in both: slices, padding,
/// joining and splitting. Everything else is left to libtorch.
/// </summary>
internal static unsafe class StridedCopy
{
    /// <summary>Bytes of a run below which copying run by run is no gain.</summary>
    private const long ShortestRun = 32;
    private const long LongestRun = 1L << 30;

    public static bool TryRun(TorchTensor target, TorchTensor source)
    {
        if (target.DataType != source.DataType || !target.Sizes.AsSpan().SequenceEqual(source.Sizes))
            return false;
        if (target.Count == 0)
            return true;
        var size = ScalarTypes.SizeOf(target.DataType);
        var rank = target.Rank;
        var run = 1L;
        while (rank > 0 && IsJoined(target, rank - 1, run) && IsJoined(source, rank - 1, run))
            run *= target.Sizes[--rank];
        if (rank == 0 || run * size is < ShortestRun or > LongestRun)
            return false;
        var to = (byte*)target.DataPointer;
        var from = (byte*)source.DataPointer;
        var bytes = run * size;
        var outer = target.Sizes[0];
        if (ParallelLoop.Pays(target.Count))
            ParallelLoop.Ranges(
                outer,
                1,
                target.Count / outer,
                (start, end) =>
                {
                    for (var i = start; i < end; i++)
                        Copy(
                            target.Sizes.AsSpan(1, rank - 1),
                            target.Strides.AsSpan(1),
                            source.Strides.AsSpan(1),
                            to + (i * target.Strides[0] * size),
                            from + (i * source.Strides[0] * size),
                            bytes,
                            size
                        );
                }
            );
        else
            Copy(target.Sizes.AsSpan(0, rank), target.Strides, source.Strides, to, from, bytes, size);
        GC.KeepAlive(source);
        GC.KeepAlive(target);
        return true;
    }

    private static bool IsJoined(TorchTensor tensor, int dimension, long run) =>
        tensor.Sizes[dimension] == 1 || tensor.Strides[dimension] == run;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(
        ReadOnlySpan<long> sizes,
        ReadOnlySpan<long> toStrides,
        ReadOnlySpan<long> fromStrides,
        byte* to,
        byte* from,
        long bytes,
        int size
    )
    {
        if (sizes.IsEmpty)
        {
            System.Buffer.MemoryCopy(from, to, bytes, bytes);
            return;
        }
        var (toStep, fromStep) = (toStrides[0] * size, fromStrides[0] * size);
        for (var i = 0L; i < sizes[0]; i++, to += toStep, from += fromStep)
            if (sizes.Length == 1)
                Unsafe.CopyBlockUnaligned(to, from, (uint)bytes);
            else
                Copy(sizes[1..], toStrides[1..], fromStrides[1..], to, from, bytes, size);
    }
}
