namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>A dense array in C order: all that the proof's interpreter computes with.</summary>
internal sealed record NdArray(int[] Shape, double[] Data)
{
    public int Rank => Shape.Length;

    public static NdArray Scalar(double value) => new([], [value]);

    public static NdArray Vector(params int[] values) =>
        new([values.Length], [.. values.Select(static v => (double)v)]);

    public static NdArray Build(int[] shape, Func<int[], double> element)
    {
        var data = new double[Count(shape)];
        var index = new int[shape.Length];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = element(index);
            for (var d = shape.Length - 1; d >= 0 && ++index[d] == shape[d]; d--)
            {
                index[d] = 0;
            }
        }
        return new(shape, data);
    }

    public static int Count(IEnumerable<int> shape) => shape.Aggregate(1, static (a, b) => a * b);

    public static NdArray Concatenate(IReadOnlyList<NdArray> parts, int dimension)
    {
        var shape = (int[])parts[0].Shape.Clone();
        shape[dimension] = parts.Sum(part => part.Shape[dimension]);
        return Build(
            shape,
            index =>
            {
                var own = (int[])index.Clone();
                var part = 0;
                while (own[dimension] >= parts[part].Shape[dimension])
                {
                    own[dimension] -= parts[part++].Shape[dimension];
                }
                return parts[part][own];
            }
        );
    }

    public double this[params ReadOnlySpan<int> index]
    {
        get
        {
            var offset = 0;
            for (var d = 0; d < Rank; d++)
            {
                offset = offset * Shape[d] + index[d];
            }
            return Data[offset];
        }
    }

    /// <summary>The element that broadcasting puts at an index of a shape with at least as many dimensions.</summary>
    public double Broadcast(int[] index)
    {
        var shift = index.Length - Rank;
        var offset = 0;
        for (var d = 0; d < Rank; d++)
        {
            offset = offset * Shape[d] + (Shape[d] == 1 ? 0 : index[shift + d]);
        }
        return Data[offset];
    }

    public NdArray Map(Func<double, double> function) => new(Shape, [.. Data.Select(function)]);

    public NdArray Zip(NdArray other, Func<double, double, double> function) =>
        new(Shape, [.. Data.Zip(other.Data, function)]);

    public NdArray Take(int dimension, int start, int count)
    {
        var shape = (int[])Shape.Clone();
        shape[dimension] = count;
        return Build(
            shape,
            index =>
            {
                var own = (int[])index.Clone();
                own[dimension] += start;
                return this[own];
            }
        );
    }

    /// <summary>Equal shape, and elements equal up to rounding.</summary>
    public bool IsClose(NdArray other, double tolerance = 1e-9) =>
        Shape.SequenceEqual(other.Shape)
        && Data.Zip(other.Data)
            .All(pair =>
                Math.Abs(pair.First - pair.Second) <= tolerance * (1 + Math.Abs(pair.Second))
                || pair.First.Equals(pair.Second)
            );

    public int[] Integers => [.. Data.Select(static value => (int)value)];

    public override string ToString() => $"[{string.Join(", ", Shape)}]{{{string.Join(", ", Data.Take(24))}}}";
}
