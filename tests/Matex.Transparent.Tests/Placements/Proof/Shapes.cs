namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>Random shapes and arrays for the proof.</summary>
internal static class Shapes
{
    public static int[] Shape(this Random random, int minRank = 1, int maxRank = 4) =>
        [.. Enumerable.Range(0, random.Next(minRank, maxRank + 1)).Select(_ => random.Size())];

    public static int Size(this Random random) => random.Next(1, 6);

    /// <summary>Numbers away from zero, so that division and logarithms stay tame.</summary>
    public static NdArray Array(this Random random, params int[] shape) =>
        NdArray.Build(shape, _ => (random.Next(2) * 2 - 1) * random.Next(2, 9) / 4.0);

    public static NdArray Positive(this Random random, params int[] shape) => random.Array(shape).Map(Math.Abs);

    public static NdArray Whole(this Random random, int below, params int[] shape) =>
        NdArray.Build(shape, _ => random.Next(below));

    /// <summary>A shape that broadcasts with the given one: leading dimensions may be missing, others may be 1.</summary>
    public static int[] Broadcastable(this Random random, int[] shape) =>
        [.. shape[random.Next(0, shape.Length + 1)..].Select(size => random.Next(4) == 0 ? 1 : size)];

    /// <summary>Some of the axes, as TensorFlow accepts them: also negative ones.</summary>
    public static int[] Axes(this Random random, int rank)
    {
        var axes = Enumerable.Range(0, rank).Where(_ => random.Next(2) == 0).ToArray();
        return [.. axes.Select(axis => random.Next(2) == 0 ? axis : axis - rank)];
    }

    public static int Axis(this Random random, int rank) => random.Next(-rank, rank);

    public static int Normal(int axis, int rank) => axis < 0 ? axis + rank : axis;

    public static int[] Without(this int[] shape, int axis) => [.. shape[..axis], .. shape[(axis + 1)..]];

    public static int[] Insert(this int[] shape, int axis, params int[] sizes) =>
        [.. shape[..axis], .. sizes, .. shape[axis..]];

    /// <summary>The shape with one size replaced.</summary>
    public static int[] Set(this int[] shape, int axis, int size) => shape.Without(axis).Insert(axis, size);
}
