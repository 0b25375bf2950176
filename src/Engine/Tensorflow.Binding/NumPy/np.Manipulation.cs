using Tensorflow.Engine;

namespace Tensorflow.NumPy;

public partial class np
{
    /// <summary>The same elements in another shape, in the same memory. One dimension may be -1.</summary>
    public static NDArray reshape(NDArray x1, Shape newshape) => x1.reshape(newshape);

    /// <summary>A new dimension of size 1, the last when left out.</summary>
    public static NDArray expand_dims(NDArray a, Axis? axis = null) =>
        new(Reshaping.ExpandDims(a.Elements, axis is null ? -1 : axis[0]));

    /// <summary>Drops dimensions of size 1, all when left out.</summary>
    public static NDArray squeeze(NDArray x1, Axis? axis = null) => new(Reshaping.Squeeze(x1.Elements, axis?.axis));

    public static NDArray moveaxis(NDArray array, Axis source, Axis destination) =>
        new(Reshaping.MoveAxis(array.Elements, source.axis, destination.axis));

    public static NDArray concatenate((NDArray, NDArray) tuple, int axis = 0) =>
        concatenate([tuple.Item1, tuple.Item2], axis);

    /// <summary>Joins arrays along a dimension that they have.</summary>
    public static NDArray concatenate(NDArray[] arrays, int axis = 0)
    {
        Check(arrays, "np.concatenate");
        var rank = arrays[0].ndim;
        var dimension = Axes.Normalize(axis, rank, "np.concatenate");
        foreach (var array in arrays)
            for (var i = 0; i < Math.Max(rank, array.ndim); i++)
                if (array.ndim != rank || i != dimension && array.dims[i] != arrays[0].dims[i])
                    throw new InvalidArgumentError(
                        $"np.concatenate: shapes {arrays[0].shape} and {array.shape} differ outside of axis {axis}."
                    );
        return new NDArray(Torch.Concat(Array.ConvertAll(arrays, a => a.Elements), dimension));
    }

    public static NDArray stack(params NDArray[] arrays) => stack(arrays, 0);

    /// <summary>Joins arrays of one shape along a new dimension.</summary>
    public static NDArray stack(NDArray[] arrays, int axis = 0)
    {
        Check(arrays, "np.stack");
        if (Array.Find(arrays, a => a.shape != arrays[0].shape) is { } other)
            throw new InvalidArgumentError($"np.stack: shapes {arrays[0].shape} and {other.shape} differ.");
        return concatenate(Array.ConvertAll(arrays, a => expand_dims(a, axis)), axis);
    }

    public static NDArray stack((NDArray, NDArray) tuple, int axis = 0) => stack([tuple.Item1, tuple.Item2], axis);

    public static NDArray stack((NDArray, NDArray, NDArray) tuple, int axis = 0) =>
        stack([tuple.Item1, tuple.Item2, tuple.Item3], axis);

    /// <summary>Joins arrays along the third dimension, which vectors and matrices get first.</summary>
    public static NDArray dstack(params NDArray[] tup) =>
        concatenate(
            Array.ConvertAll(
                tup,
                a =>
                    a.ndim switch
                    {
                        0 or 1 => a.reshape(new Shape(1, -1, 1)),
                        2 => expand_dims(a, -1),
                        _ => a,
                    }
            ),
            2
        );

    private static void Check(NDArray[] arrays, string function)
    {
        if (arrays.Length == 0)
            throw new InvalidArgumentError($"{function} needs at least one array.");
        if (Array.Find(arrays, a => a.dtype != arrays[0].dtype) is { } other)
            throw new InvalidArgumentError(
                $"{function}: the element types {arrays[0].dtype.as_numpy_name()} and {other.dtype.as_numpy_name()} "
                    + "differ. Convert with astype first."
            );
    }
}
