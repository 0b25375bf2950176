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
internal static class ElementKernels
{
    public static TorchTensor Map<T, TFunction>(TorchTensor x, TFunction function)
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T>
    {
        using var input = x.Contiguous();
        var result = TorchTensor.Empty(x.DataType, x.Sizes);
        Map(input.Span<T>(), result.Span<T>(), function);
        GC.KeepAlive(input);
        return result;
    }

    public static TorchTensor Map<T, TFunction>(TorchTensor x, TorchTensor y, TFunction function)
        where T : unmanaged
        where TFunction : struct, IBinaryFunction<T>
    {
        if (x.Count != y.Count)
            throw new InvalidArgumentError(
                $"Inputs must have the same size: {new Shape(x.Sizes)} and {new Shape(y.Sizes)}"
            );
        using var a = x.Contiguous();
        using var b = y.Contiguous();
        var result = TorchTensor.Empty(x.DataType, x.Sizes);
        Map(a.Span<T>(), b.Span<T>(), result.Span<T>(), function);
        return result;
    }

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
