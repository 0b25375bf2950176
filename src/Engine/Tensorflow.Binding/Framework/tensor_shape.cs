namespace Tensorflow.Framework;

/// <summary>What shapes have in common.</summary>
public static class tensor_shape
{
    /// <exception cref="ValueError">The shapes contradict each other.</exception>
    public static void assert_is_compatible_with(this Tensor self, Tensor other)
    {
        if (!self.is_compatible_with(other))
        {
            throw new ValueError($"Shapes {self.shape} and {other.shape} are incompatible");
        }
    }

    public static bool is_compatible_with(this Tensor self, Tensor other) => self.shape.is_compatible_with(other.shape);

    /// <summary>One size of a shape; unknown when the rank is.</summary>
    public static Dimension dimension_at_index(Shape shape, int index) =>
        shape.IsNull ? new Dimension(-1) : new Dimension(shape[index]);

    public static int dimension_value(Dimension dimension) => (int)dimension.value;

    /// <summary>The shape that both fit, in which sizes that differ are unknown.</summary>
    public static Shape most_specific_compatible_shape(this Shape self, Shape other) =>
        self.IsNull || other.IsNull || self.ndim != other.ndim
            ? Shape.Null
            : new Shape([.. self.dims.Zip(other.dims, static (a, b) => a == b ? a : -1)]);
}
