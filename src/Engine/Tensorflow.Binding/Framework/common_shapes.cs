using Tensorflow.Engine;

namespace Tensorflow.Framework;

/// <summary>Shapes of operands that are broadcast.</summary>
public static class common_shapes
{
    /// <summary>The shape that two tensors have together, as a vector.</summary>
    /// <exception cref="ValueError">One cannot be broadcast to the other.</exception>
    public static Tensor broadcast_shape(Tensor shape_x, Tensor shape_y) => _broadcast_shape_helper(shape_x, shape_y);

    public static Tensor _broadcast_shape_helper(Tensor shape_x, Tensor shape_y) =>
        array_ops.ShapeTensor(Shapes.Broadcast(shape_x.shape, shape_y.shape));

    public static bool has_fully_defined_shape(Tensor tensor) => tensor.shape.IsFullyDefined;

    /// <summary>Null when it is not known.</summary>
    public static int? rank(Tensor tensor) => tensor.shape.IsNull ? null : tensor.shape.ndim;
}
