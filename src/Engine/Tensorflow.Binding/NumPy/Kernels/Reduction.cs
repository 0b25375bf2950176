using System.Numerics;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>Combines the elements of an array along dimensions. Sums of float32 are kept in double precision.</summary>
internal static class Reduction
{
    /// <param name="x">The array, in row-major order.</param>
    /// <param name="axes">Dimensions to reduce, null for all.</param>
    /// <param name="keepDimensions">Whether reduced dimensions stay as 1.</param>
    public static TorchTensor Invoke<TReducer>(TorchTensor x, int[]? axes, bool keepDimensions = false)
        where TReducer : struct, IReducer
    {
        if (x.DataType == TF_DataType.TF_BOOL && !TReducer.AcceptsBooleans)
            throw new InvalidArgumentError(
                $"np.{TReducer.Name} works on numbers, not on bool. Convert with astype(np.int32) first."
            );
        using var split = Axes.Of(x, axes, $"np.{TReducer.Name}");
        var result = TorchTensor.Empty(x.DataType, keepDimensions ? split.KeptWithOnes : split.Kept);
        ElementTypes.Invoke<Action<TReducer>, bool>(x.DataType, new(split, result), $"np.{TReducer.Name}");
        return result;
    }

    private readonly struct Action<TReducer>(Axes split, TorchTensor result) : IElementAction<bool>
        where TReducer : struct, IReducer
    {
        public bool Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            if (typeof(T) == typeof(float) || typeof(T) == typeof(Half))
                Reduce<T, double, TReducer>(split, result.Span<T>());
            else
                Reduce<T, T, TReducer>(split, result.Span<T>());
            return true;
        }
    }

    private static void Reduce<T, TAccumulator, TReducer>(in Axes split, Span<T> result)
        where T : unmanaged, INumber<T>
        where TAccumulator : unmanaged, INumber<TAccumulator>
        where TReducer : struct, IReducer
    {
        ReadOnlySpan<T> source = split.Source.Span<T>();
        var (outer, reduced, inner) = ((int)split.Outer, (int)split.Reduced, (int)split.Inner);
        var accumulators = new TAccumulator[inner];
        for (var o = 0; o < outer; o++)
        {
            Array.Fill(accumulators, TReducer.Seed<TAccumulator>());
            var block = source.Slice(o * reduced * inner, reduced * inner);
            if (inner == 1)
                accumulators[0] = Row<T, TAccumulator, TReducer>(block, accumulators[0]);
            else
                for (var r = 0; r < reduced; r++)
                    Rows<T, TAccumulator, TReducer>(block.Slice(r * inner, inner), accumulators);
            for (var i = 0; i < inner; i++)
                result[o * inner + i] = T.CreateTruncating(TReducer.Finish(accumulators[i], reduced));
        }
    }

    private static TAccumulator Row<T, TAccumulator, TReducer>(ReadOnlySpan<T> elements, TAccumulator accumulated)
        where T : unmanaged, INumber<T>
        where TAccumulator : unmanaged, INumber<TAccumulator>
        where TReducer : struct, IReducer
    {
        foreach (var element in elements)
            accumulated = TReducer.Combine(accumulated, TAccumulator.CreateTruncating(element));
        return accumulated;
    }

    private static void Rows<T, TAccumulator, TReducer>(ReadOnlySpan<T> elements, Span<TAccumulator> accumulated)
        where T : unmanaged, INumber<T>
        where TAccumulator : unmanaged, INumber<TAccumulator>
        where TReducer : struct, IReducer
    {
        for (var i = 0; i < accumulated.Length; i++)
            accumulated[i] = TReducer.Combine(accumulated[i], TAccumulator.CreateTruncating(elements[i]));
    }
}
