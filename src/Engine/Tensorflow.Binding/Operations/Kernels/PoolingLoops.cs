using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>The inner loops of pooling: for each window, all channels at once.</summary>
internal static class PoolingLoops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Max<T>(PoolingPlan plan, int images, ReadOnlySpan<T> input, Span<T> output, T lowest)
        where T : unmanaged, INumber<T>
    {
        var channels = plan.Channels;
        var (outputHeight, outputWidth) = (plan.OutputHeight, plan.OutputWidth);
        var rowStep = (nuint)plan.Width * (nuint)channels;
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var y = ref MemoryMarshal.GetReference(output);
        for (var b = 0; b < images; b++)
        for (var i = 0; i < outputHeight; i++)
        {
            var (top, bottom) = plan.Rows(i);
            for (var j = 0; j < outputWidth; j++)
            {
                var (left, right) = plan.Columns(j);
                var corner = At(plan, b, top, left);
                var c = 0;
                for (; c <= channels - Vector<T>.Count; c += Vector<T>.Count)
                {
                    var best = new Vector<T>(lowest);
                    var start = corner + (nuint)c;
                    for (var row = top; row < bottom; row++, start += rowStep)
                    {
                        var at = start;
                        for (var column = left; column < right; column++, at += (nuint)channels)
                            best = Vector.MaxNative(best, Vector.LoadUnsafe(ref x, at));
                    }
                    best.StoreUnsafe(ref y, (nuint)c);
                }
                for (; c < channels; c++)
                {
                    var best = lowest;
                    for (var row = top; row < bottom; row++)
                    for (var column = left; column < right; column++)
                        best = T.Max(best, Unsafe.Add(ref x, At(plan, b, row, column) + (nuint)c));
                    Unsafe.Add(ref y, c) = best;
                }
                y = ref Unsafe.Add(ref y, channels);
            }
        }
    }

    /// <summary>Gives each window's gradient to the first element that equals its maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MaxGrad<T>(
        PoolingPlan plan,
        int images,
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> output,
        ReadOnlySpan<T> grad,
        Span<T> result
    )
        where T : unmanaged, INumber<T>
    {
        var channels = plan.Channels;
        var once = plan.CoversOnce;
        var (outputHeight, outputWidth) = (plan.OutputHeight, plan.OutputWidth);
        var rowStep = (nuint)plan.Width * (nuint)channels;
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var r = ref MemoryMarshal.GetReference(result);
        ref var y = ref Unsafe.AsRef(in MemoryMarshal.GetReference(output));
        ref var g = ref Unsafe.AsRef(in MemoryMarshal.GetReference(grad));
        for (var b = 0; b < images; b++)
        {
            // Only now, so that it is in the cache when gradients are added.
            if (!once)
                Image(plan, result, b).Clear();
            for (var i = 0; i < outputHeight; i++)
            {
                var (top, bottom) = plan.Rows(i);
                for (var j = 0; j < outputWidth; j++)
                {
                    var (left, right) = plan.Columns(j);
                    var corner = At(plan, b, top, left);
                    var c = 0;
                    for (; c <= channels - Vector<T>.Count; c += Vector<T>.Count)
                    {
                        var maximum = Vector.LoadUnsafe(ref y, (nuint)c);
                        var remaining = Vector.LoadUnsafe(ref g, (nuint)c);
                        var start = corner + (nuint)c;
                        for (var row = top; row < bottom; row++, start += rowStep)
                        {
                            var at = start;
                            for (var column = left; column < right; column++, at += (nuint)channels)
                            {
                                var hit = Vector.Equals(Vector.LoadUnsafe(ref x, at), maximum);
                                var given = Vector.ConditionalSelect(hit, remaining, Vector<T>.Zero);
                                remaining = Vector.ConditionalSelect(hit, Vector<T>.Zero, remaining);
                                if (!once)
                                    given += Vector.LoadUnsafe(ref r, at);
                                given.StoreUnsafe(ref r, at);
                            }
                        }
                    }
                    for (; c < channels; c++)
                    {
                        var given = false;
                        for (var row = top; row < bottom; row++)
                        for (var column = left; column < right; column++)
                        {
                            var at = At(plan, b, row, column) + (nuint)c;
                            var hit = !given && Unsafe.Add(ref x, at) == Unsafe.Add(ref y, c);
                            given |= hit;
                            var value = hit ? Unsafe.Add(ref g, c) : T.Zero;
                            Unsafe.Add(ref r, at) = once ? value : Unsafe.Add(ref r, at) + value;
                        }
                    }
                    y = ref Unsafe.Add(ref y, channels);
                    g = ref Unsafe.Add(ref g, channels);
                }
            }
        }
    }

    /// <summary>Averages of the elements under each window, padding not counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Average<T>(PoolingPlan plan, int images, ReadOnlySpan<T> input, Span<T> output)
        where T : unmanaged, INumber<T>
    {
        var channels = plan.Channels;
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var y = ref MemoryMarshal.GetReference(output);
        for (var b = 0; b < images; b++)
        for (var i = 0; i < plan.OutputHeight; i++)
        {
            var (top, bottom) = plan.Rows(i);
            for (var j = 0; j < plan.OutputWidth; j++)
            {
                var (left, right) = plan.Columns(j);
                var count = T.CreateChecked((bottom - top) * (right - left));
                var divisor = new Vector<T>(count);
                var c = 0;
                for (; c <= channels - Vector<T>.Count; c += Vector<T>.Count)
                {
                    var sum = Vector<T>.Zero;
                    for (var row = top; row < bottom; row++)
                    for (var column = left; column < right; column++)
                        sum += Vector.LoadUnsafe(ref x, At(plan, b, row, column) + (nuint)c);
                    (sum / divisor).StoreUnsafe(ref y, (nuint)c);
                }
                for (; c < channels; c++)
                {
                    var sum = T.Zero;
                    for (var row = top; row < bottom; row++)
                    for (var column = left; column < right; column++)
                        sum += Unsafe.Add(ref x, At(plan, b, row, column) + (nuint)c);
                    Unsafe.Add(ref y, c) = sum / count;
                }
                y = ref Unsafe.Add(ref y, channels);
            }
        }
    }

    /// <summary>Gives each window's share of the gradient to its elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AverageGrad<T>(PoolingPlan plan, int images, ReadOnlySpan<T> grad, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        var channels = plan.Channels;
        ref var r = ref MemoryMarshal.GetReference(result);
        ref var g = ref Unsafe.AsRef(in MemoryMarshal.GetReference(grad));
        for (var b = 0; b < images; b++)
        {
            Image(plan, result, b).Clear();
            for (var i = 0; i < plan.OutputHeight; i++)
            {
                var (top, bottom) = plan.Rows(i);
                for (var j = 0; j < plan.OutputWidth; j++)
                {
                    var (left, right) = plan.Columns(j);
                    var count = T.CreateChecked((bottom - top) * (right - left));
                    for (var row = top; row < bottom; row++)
                    for (var column = left; column < right; column++)
                    {
                        var at = At(plan, b, row, column);
                        for (var c = 0; c < channels; c++)
                            Unsafe.Add(ref r, at + (nuint)c) += Unsafe.Add(ref g, c) / count;
                    }
                    g = ref Unsafe.Add(ref g, channels);
                }
            }
        }
    }

    private static Span<T> Image<T>(PoolingPlan plan, Span<T> images, int image)
    {
        var size = plan.Height * plan.Width * plan.Channels;
        return images.Slice(image * size, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint At(PoolingPlan plan, int image, int row, int column) =>
        ((((nuint)image * (nuint)plan.Height) + (nuint)row) * (nuint)plan.Width + (nuint)column) * (nuint)plan.Channels;
}
