using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

/// <summary>A function of one number, for scalars and for SIMD vectors.</summary>
internal interface IUnaryFunction<T>
    where T : struct
{
    T Invoke(T x);

    Vector<T> Invoke(Vector<T> x);
}

/// <summary>A function of two numbers, for scalars and for SIMD vectors.</summary>
internal interface IBinaryFunction<T>
    where T : struct
{
    T Invoke(T x, T y);

    Vector<T> Invoke(Vector<T> x, Vector<T> y);
}

/// <summary>Runs functions over all elements in one vectorised pass.</summary>
internal static unsafe class ElementKernels
{
    /// <summary>Elements that threads take at once: whole lines of the caches.</summary>
    private const int Grain = 64;

    /// <param name="x">The operand.</param>
    /// <param name="function">What is computed.</param>
    /// <param name="inPlace">Whether the operand's memory may take the result.</param>
    public static TorchTensor Map<T, TFunction>(TorchTensor x, TFunction function, bool inPlace = false)
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T>
    {
        using var input = inPlace && x.IsContiguous ? null : x.Contiguous();
        var result = input is null ? x : TorchTensor.Empty(x.DataType, x.Sizes);
        Map((T*)(input ?? x).DataPointer, (T*)result.DataPointer, x.Count, function);
        GC.KeepAlive(input);
        return result;
    }

    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand, of the same size.</param>
    /// <param name="function">What is computed.</param>
    /// <param name="inPlace">Whether the first operand's memory may take the result.</param>
    public static TorchTensor Map<T, TFunction>(TorchTensor x, TorchTensor y, TFunction function, bool inPlace = false)
        where T : unmanaged
        where TFunction : struct, IBinaryFunction<T>
    {
        if (x.Count != y.Count)
            throw new InvalidArgumentError(
                $"Inputs must have the same size: {new Shape(x.Sizes)} and {new Shape(y.Sizes)}"
            );
        using var a = inPlace && x.IsContiguous ? null : x.Contiguous();
        using var b = y.Contiguous();
        var result = a is null ? x : TorchTensor.Empty(x.DataType, x.Sizes);
        Map((T*)(a ?? x).DataPointer, (T*)b.DataPointer, (T*)result.DataPointer, x.Count, function);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return result;
    }

    private static void Map<T, TFunction>(T* x, T* result, long count, TFunction function)
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T>
    {
        if (ParallelLoop.Pays(count))
            Share(x, result, count, function);
        else
            Map(new ReadOnlySpan<T>(x, (int)count), new Span<T>(result, (int)count), function);
    }

    private static void Share<T, TFunction>(T* x, T* result, long count, TFunction function)
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T> =>
        ParallelLoop.Ranges(
            count,
            Grain,
            1,
            (start, end) =>
                Map(
                    new ReadOnlySpan<T>(x + start, (int)(end - start)),
                    new Span<T>(result + start, (int)(end - start)),
                    function
                )
        );

    private static void Map<T, TFunction>(T* x, T* y, T* result, long count, TFunction function)
        where T : unmanaged
        where TFunction : struct, IBinaryFunction<T>
    {
        if (ParallelLoop.Pays(count))
            Share(x, y, result, count, function);
        else
            Map(
                new ReadOnlySpan<T>(x, (int)count),
                new ReadOnlySpan<T>(y, (int)count),
                new Span<T>(result, (int)count),
                function
            );
    }

    private static void Share<T, TFunction>(T* x, T* y, T* result, long count, TFunction function)
        where T : unmanaged
        where TFunction : struct, IBinaryFunction<T> =>
        ParallelLoop.Ranges(
            count,
            Grain,
            1,
            (start, end) =>
                Map(
                    new ReadOnlySpan<T>(x + start, (int)(end - start)),
                    new ReadOnlySpan<T>(y + start, (int)(end - start)),
                    new Span<T>(result + start, (int)(end - start)),
                    function
                )
        );

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T, TFunction>(ReadOnlySpan<T> x, Span<T> result, TFunction function)
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T>
    {
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var r = ref MemoryMarshal.GetReference(result);
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            function.Invoke(Vector.LoadUnsafe(ref a, (nuint)i)).StoreUnsafe(ref r, (nuint)i);
        for (; i < x.Length; i++)
            Unsafe.Add(ref r, i) = function.Invoke(Unsafe.Add(ref a, i));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T, TFunction>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result, TFunction function)
        where T : unmanaged
        where TFunction : struct, IBinaryFunction<T>
    {
        ref var a = ref MemoryMarshal.GetReference(x);
        ref var b = ref MemoryMarshal.GetReference(y);
        ref var r = ref MemoryMarshal.GetReference(result);
        var i = 0;
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
            function
                .Invoke(Vector.LoadUnsafe(ref a, (nuint)i), Vector.LoadUnsafe(ref b, (nuint)i))
                .StoreUnsafe(ref r, (nuint)i);
        for (; i < x.Length; i++)
            Unsafe.Add(ref r, i) = function.Invoke(Unsafe.Add(ref a, i), Unsafe.Add(ref b, i));
    }
}
