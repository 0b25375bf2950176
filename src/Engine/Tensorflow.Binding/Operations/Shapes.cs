namespace Tensorflow.Engine;

/// <summary>Shape functions that many operations share.</summary>
internal static class Shapes
{
    /// <summary>The only output has the first input's shape.</summary>
    public static Shape[] Unchanged(ShapeContext c) => [c.Input(0)];

    public static Shape[] Scalar(ShapeContext c) => [Shape.Scalar];

    public static Shape[] None(ShapeContext c) => [];

    /// <summary>The only output has the shape that the first two inputs broadcast to.</summary>
    public static Shape[] Broadcast(ShapeContext c) => [Broadcast(c.Input(0), c.Input(1))];

    /// <summary>NumPy's broadcasting, with unknown sizes.</summary>
    /// <exception cref="InvalidArgumentError">The shapes cannot be broadcast together.</exception>
    public static Shape Broadcast(Shape a, Shape b)
    {
        if (a.IsNull || b.IsNull)
            return Shape.Null;
        var result = new long[Math.Max(a.ndim, b.ndim)];
        for (var i = 1; i <= result.Length; i++)
        {
            var x = i <= a.ndim ? a.dims[a.ndim - i] : 1;
            var y = i <= b.ndim ? b.dims[b.ndim - i] : 1;
            result[^i] =
                x == y || y == 1 ? x
                : x == 1 ? y
                : x < 0 ? y
                : y < 0 ? x
                : throw new InvalidArgumentError($"Incompatible shapes: {a} vs. {b}");
        }
        return new Shape(result);
    }

    /// <summary>NumPy's broadcasting of known sizes.</summary>
    public static long[] Broadcast(ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        var result = new long[Math.Max(a.Length, b.Length)];
        for (var i = 1; i <= result.Length; i++)
        {
            var x = i <= a.Length ? a[^i] : 1;
            var y = i <= b.Length ? b[^i] : 1;
            result[^i] =
                x == y || y == 1 ? x
                : x == 1 ? y
                : throw new InvalidArgumentError(
                    $"Incompatible shapes: [{string.Join(',', a.ToArray())}] vs. [{string.Join(',', b.ToArray())}]"
                );
        }
        return result;
    }

    /// <summary>A dimension counted from the front.</summary>
    /// <exception cref="InvalidArgumentError">There is no such dimension.</exception>
    public static int Axis(long axis, int rank)
    {
        if (axis < -rank || axis >= rank)
            throw new InvalidArgumentError($"Expected dimension in the range [{-rank}, {rank}), but got {axis}");
        return (int)(axis < 0 ? axis + rank : axis);
    }

    /// <summary>The shape without, or with size 1 in, the reduced dimensions; axes null when not known.</summary>
    public static Shape Reduced(Shape input, long[]? axes, bool keep)
    {
        if (input.IsNull)
            return Shape.Null;
        if (axes is null)
            return keep ? Shape.UnknownOfRank(input.ndim) : Shape.Null;
        var reduced = new bool[input.ndim];
        foreach (var axis in axes)
            reduced[Axis(axis, input.ndim)] = true;
        var result = new List<long>(input.ndim);
        for (var i = 0; i < input.ndim; i++)
            if (!reduced[i])
                result.Add(input.dims[i]);
            else if (keep)
                result.Add(1);
        return new Shape([.. result]);
    }

    /// <summary>A shape of which one dimension is replaced.</summary>
    public static Shape With(Shape shape, int axis, long size)
    {
        var dims = (long[])shape.dims.Clone();
        dims[axis] = size;
        return new Shape(dims);
    }

    /// <summary>The product of two sizes, -1 if either is unknown.</summary>
    public static long Times(long a, long b) => a < 0 || b < 0 ? -1 : a * b;

    /// <summary>The sum of two sizes, -1 if either is unknown.</summary>
    public static long Plus(long a, long b) => a < 0 || b < 0 ? -1 : a + b;
}
