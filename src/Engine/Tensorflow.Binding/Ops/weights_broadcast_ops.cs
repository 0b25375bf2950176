namespace Tensorflow;

/// <summary>Weights of elements, as losses and metrics take them.</summary>
public class weights_broadcast_ops
{
    /// <summary>The weights with the shape of the values.</summary>
    /// <param name="weights">A number, or with the values' rank and each size either theirs or 1.</param>
    /// <exception cref="ValueError">The shapes do not fit so.</exception>
    public static Tensor broadcast_weights(Tensor weights, Tensor values)
    {
        (Shape given, Shape wanted) = (weights.shape, values.shape);
        if (given.IsFullyDefined && given == wanted)
        {
            return weights;
        }
        if (!given.IsNull && !wanted.IsNull && given.ndim != 0 && !Fits(given, wanted))
        {
            throw new ValueError(
                $"weights can not be broadcast to values. values.rank={wanted.ndim}. weights.rank={given.ndim}. "
                    + $"values.shape={wanted}. weights.shape={given}."
            );
        }
        return math_ops.multiply(weights, array_ops.ones_like(values));
    }

    private static bool Fits(Shape weights, Shape values) =>
        weights.ndim == values.ndim
        && weights.dims.Zip(values.dims, static (w, v) => w == 1 || w < 0 || v < 0 || w == v).All(static fits => fits);
}
