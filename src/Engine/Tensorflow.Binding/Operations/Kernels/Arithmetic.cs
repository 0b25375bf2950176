using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tensorflow.Engine;

/// <summary>
/// Sums, differences, products and quotients. Floats of one shape, or of a shape and its last dimension, take one
/// vectorised pass, in place where an operand ends there; everything else goes through libtorch.
/// </summary>
internal static unsafe class Arithmetic
{
    private const int Block = 4096;

    public static TorchTensor Add(KernelContext c)
    {
        var (a, b) = (c.Tensor(0), c.Tensor(1));
        if (AreAlike(a, b))
            return c.CanOverwrite(1) && !c.CanOverwrite(0)
                ? ElementKernels.Map<float, Plus<float>>(b, a, default, inPlace: true)
                : ElementKernels.Map<float, Plus<float>>(a, b, default, c.CanOverwrite(0));
        return IsRow(a, b) ? Biases.Add(a, b, channelsFirst: false, c.CanOverwrite(0)) : Torch.Add(a, b);
    }

    public static TorchTensor Subtract(KernelContext c)
    {
        var (a, b) = (c.Tensor(0), c.Tensor(1));
        return AreAlike(a, b)
            ? ElementKernels.Map<float, Minus<float>>(a, b, default, c.CanOverwrite(0))
            : Torch.Subtract(a, b);
    }

    public static TorchTensor Multiply(KernelContext c)
    {
        var (a, b) = (c.Tensor(0), c.Tensor(1));
        if (!AreAlike(a, b))
            return Torch.Multiply(a, b);
        return c.CanOverwrite(1) && !c.CanOverwrite(0)
            ? ElementKernels.Map<float, Times<float>>(b, a, default, inPlace: true)
            : ElementKernels.Map<float, Times<float>>(a, b, default, c.CanOverwrite(0));
    }

    /// <summary>a / b, and 0 where b is 0.</summary>
    public static TorchTensor DivideNoNan(TorchTensor a, TorchTensor b)
    {
        if (AreAlike(a, b))
            return ElementKernels.Map<float, QuotientOrZero<float>>(a, b, default);
        using var zero = TorchTensor.Scalar(b.DataType, 0);
        using var isZero = Torch.Equal(b, zero);
        using var quotient = Torch.Divide(a, b);
        return Torch.Where(isZero, zero, quotient);
    }

    /// <summary>The sum of all inputs, from the first to the last.</summary>
    public static TorchTensor Sum(KernelContext c)
    {
        var first = c.Tensor(0);
        for (var i = 1; i < c.Count; i++)
            if (!c.Tensor(i).Sizes.AsSpan().SequenceEqual(first.Sizes))
                throw new InvalidArgumentError(
                    $"Inputs to operation {c.NodeName} of type AddN must have the same size and shape. Input 0: {new Shape(first.Sizes)} != input {i}: {new Shape(c.Tensor(i).Sizes)}"
                );
        if (c.Count == 1)
            return first.Alias();
        if (c.Count == 2)
            return Add(c);
        for (var i = 0; i < c.Count; i++)
            if (c.Tensor(i) is not { DataType: TF_DataType.TF_FLOAT, IsContiguous: true })
                return SumInTurn(c);
        var result = c.CanOverwrite(0) ? first : TorchTensor.Empty(first.DataType, first.Sizes);
        var target = (float*)result.DataPointer;
        var inputs = new nint[c.Count];
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = c.Tensor(i).DataPointer;
        if (ParallelLoop.Pays(result.Count))
            ParallelLoop.Ranges(result.Count, Block, 1, (start, end) => Accumulate(inputs, target, start, end));
        else
            Accumulate(inputs, target, 0, result.Count);
        return result;
    }

    /// <summary>Blocks of all inputs, while the block of the sum is in the first cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Accumulate(nint[] inputs, float* target, long start, long end)
    {
        for (; start < end; start += Block)
        {
            var count = (int)Math.Min(Block, end - start);
            var sum = new Span<float>(target + start, count);
            ElementKernels.Map(
                new((float*)inputs[0] + start, count),
                new((float*)inputs[1] + start, count),
                sum,
                default(Plus<float>)
            );
            for (var i = 2; i < inputs.Length; i++)
                Segments.Accumulate<float>(new((float*)inputs[i] + start, count), sum);
        }
    }

    private static TorchTensor SumInTurn(KernelContext c)
    {
        var sum = c.Tensor(0).Alias();
        for (var i = 1; i < c.Count; i++)
        {
            using var previous = sum;
            sum = Torch.Add(previous, c.Tensor(i));
        }
        return sum;
    }

    private static bool AreAlike(TorchTensor a, TorchTensor b) =>
        a.DataType == TF_DataType.TF_FLOAT
        && b.DataType == TF_DataType.TF_FLOAT
        && a.IsContiguous
        && b.IsContiguous
        && a.Sizes.AsSpan().SequenceEqual(b.Sizes);

    private static bool IsRow(TorchTensor a, TorchTensor b) =>
        a.DataType == TF_DataType.TF_FLOAT
        && b.DataType == TF_DataType.TF_FLOAT
        && b.Rank == 1
        && a.Rank >= 2
        && a.Sizes[^1] == b.Sizes[0];

    private readonly struct Plus<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => x + y;

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) => x + y;
    }

    private readonly struct Minus<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => x - y;

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) => x - y;
    }

    private readonly struct Times<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => x * y;

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) => x * y;
    }

    private readonly struct QuotientOrZero<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => y == T.Zero ? T.Zero : x / y;

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) =>
            Vector.ConditionalSelect(Vector.Equals(y, Vector<T>.Zero), Vector<T>.Zero, x / y);
    }
}
