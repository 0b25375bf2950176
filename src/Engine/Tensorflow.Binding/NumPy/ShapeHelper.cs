namespace Tensorflow.NumPy;

/// <summary>Arithmetic on shapes.</summary>
public class ShapeHelper
{
    /// <summary>Number of elements; unknown dimensions are left out.</summary>
    public static long GetSize(Shape shape)
    {
        if (shape.IsNull)
            return 0;
        var size = 1L;
        foreach (var dim in shape.dims)
            if (dim >= 0)
                size *= dim;
        return size;
    }

    /// <summary>Distances between neighbours of each dimension in row-major order, in elements.</summary>
    public static long[] GetStrides(Shape shape)
    {
        var strides = new long[shape.ndim];
        var step = 1L;
        for (var i = strides.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= shape.dims[i];
        }
        return strides;
    }

    /// <summary>The shape of what <paramref name="slices"/> take, as long as their steps are 1.</summary>
    public static Shape GetShape(Shape shape1, params Slice[] slices)
    {
        slices = SliceHelper.AlignWithShape(shape1, slices);
        var dims = new List<long>(shape1.ndim);
        for (var i = 0; i < shape1.ndim; i++)
            if (!slices[i].IsIndex)
                dims.Add((slices[i].Stop ?? shape1.dims[i]) - (slices[i].Start ?? 0));
        return new Shape(dims.ToArray());
    }

    /// <summary><paramref name="preShape"/> with leading ones, as many dimensions as <paramref name="shape"/> has.</summary>
    public static Shape AlignWithShape(Shape shape, Shape preShape)
    {
        if (shape.ndim == preShape.ndim)
            return preShape;
        var dims = new long[shape.ndim];
        Array.Fill(dims, 1);
        preShape.dims.CopyTo(dims, shape.ndim - preShape.ndim);
        return new Shape(dims);
    }

    /// <summary>Whether <paramref name="target"/> is a shape, an array or a list of the same dimensions.</summary>
    public static bool Equals(Shape? shape, object? target)
    {
        if (shape is null || target is null)
            return shape is null && target is null;
        return target switch
        {
            // Two unknown shapes need not be equal.
            Shape other => !shape.IsNull && !other.IsNull && shape.dims.AsSpan().SequenceEqual(other.dims),
            _ when shape.IsNull => false,
            long[] dims => shape.dims.AsSpan().SequenceEqual(dims),
            int[] dims => shape.as_int_list().AsSpan().SequenceEqual(dims),
            List<long> dims => shape.dims.SequenceEqual(dims),
            List<int> dims => shape.as_int_list().SequenceEqual(dims),
            _ => false,
        };
    }

    /// <summary>Python's notation: <c>(2, None)</c>, <c>(3,)</c>, <c>()</c>, <c>&lt;unknown&gt;</c>.</summary>
    public static string ToString(Shape shape)
    {
        if (shape.IsNull)
            return "<unknown>";
        var dims = Array.ConvertAll(shape.dims, d => d == -1 ? "None" : $"{d}");
        return dims.Length == 1 ? $"({dims[0]},)" : $"({string.Join(", ", dims)})";
    }

    /// <summary>Position of an element in row-major order.</summary>
    public static long GetOffset(Shape shape, params int[] indices)
    {
        if (shape.ndim == 0 && indices.Length == 1)
            return indices[0];
        var strides = GetStrides(shape);
        var offset = 0L;
        for (var i = 0; i < indices.Length; i++)
            offset += strides[i] * indices[i];
        return offset >= 0
            ? offset
            : throw new OutOfRangeError($"The index ({string.Join(", ", indices)}) is outside of the shape {shape}.");
    }
}
