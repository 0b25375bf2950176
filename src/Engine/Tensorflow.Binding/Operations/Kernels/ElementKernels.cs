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
    /// <param name="x">The operand.</param>
    /// <param name="function">What is computed.</param>
    /// <param name="inPlace">Whether the operand's memory may take the result.</param>
    public static TorchTensor Map<T, TFunction>(TorchTensor x, TFunction function, bool inPlace = false)
        where T : unmanaged
        where TFunction : struct, IUnaryFunction<T>
    {
        if (inPlace && x.IsContiguous)
        {
            Map(x.Span<T>(), x.Span<T>(), function);
            return x;
        }
        using var input = x.Contiguous();
        var result = TorchTensor.Empty(x.DataType, x.Sizes);
        Map(input.Span<T>(), result.Span<T>(), function);
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
        using var b = y.Contiguous();
        if (inPlace && x.IsContiguous)
        {
            Map(x.Span<T>(), b.Span<T>(), x.Span<T>(), function);
            return x;
        }
        using var a = x.Contiguous();
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
