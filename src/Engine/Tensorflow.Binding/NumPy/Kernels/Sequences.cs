using System.Numerics;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Arrays of equally spaced numbers.</summary>
internal static class Sequences
{
    /// <summary>Numbers from start up to, without, the limit; each the one before plus the step, as TensorFlow's Range.</summary>
    public static NDArray Range<T>(T start, T limit, T? step)
        where T : unmanaged =>
        ElementTypes.Invoke<RangeAction<T>, NDArray>(ScalarTypes.Of<T>(), new(start, limit, step), "np.arange");

    /// <summary>
    /// <paramref name="count"/> numbers from start to stop in double precision, converted to the element type last.
    /// </summary>
    public static NDArray Linear(double start, double stop, int count, bool endpoint, TF_DataType type)
    {
        if (count < 0)
            throw new InvalidArgumentError($"np.linspace: the number of samples is {count}, but cannot be negative.");
        using var numbers = TorchTensor.Empty(TF_DataType.TF_DOUBLE, [count]);
        var elements = numbers.Span<double>();
        var step = (stop - start) / Math.Max(1, endpoint ? count - 1 : count);
        for (var i = 0; i < count; i++)
            elements[i] = start + step * i;
        if (endpoint && count > 1)
            elements[^1] = stop;
        return new NDArray(Torch.Cast(numbers, type));
    }

    private readonly struct RangeAction<TSource>(TSource start, TSource limit, TSource? step) : IElementAction<NDArray>
        where TSource : unmanaged
    {
        public NDArray Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var (first, last) = ((T)(object)start, (T)(object)limit);
            var delta = step is { } s ? (T)(object)s : T.One;
            var result = TorchTensor.Empty(ScalarTypes.Of<TSource>(), [Count(first, last, delta)]);
            var value = first;
            foreach (ref var element in result.Span<T>())
            {
                element = value;
                value += delta;
            }
            return new NDArray(result);
        }

        private static long Count<T>(T first, T last, T delta)
            where T : unmanaged, INumber<T>
        {
            if (T.IsZero(delta))
                throw new InvalidArgumentError("np.arange: the step is 0.");
            if (T.IsPositive(delta) ? first >= last : first <= last)
                return 0;
            return ElementTypes.IsFloating<T>()
                ? (long)Math.Ceiling(double.CreateTruncating(last - first) / double.CreateTruncating(delta))
                : (long)(
                    (
                        Int128.CreateTruncating(last)
                        - Int128.CreateTruncating(first)
                        + Int128.CreateTruncating(delta)
                        - Int128.Sign(Int128.CreateTruncating(delta))
                    ) / Int128.CreateTruncating(delta)
                );
        }
    }
}
