namespace Tensorflow.NumPy;

public partial class np
{
    /// <summary>Whether any element is true, over all dimensions or along some.</summary>
    public static NDArray any(NDArray a, Axis? axis = null) =>
        axis is null
            ? new NDArray(Array.IndexOf(a.ToArray<bool>(), true) >= 0)
            : new NDArray(Reduction.Invoke<MaximumReducer>(a.Elements, axis.axis));

    public static NDArray logical_and(NDArray x1, NDArray x2) => NDArray.Compare<LogicalAnd>(x1, x2);

    public static NDArray logical_or(NDArray x1, NDArray x2) => NDArray.Compare<LogicalOr>(x1, x2);

    public static NDArray greater(NDArray x, NDArray y) => x > y;

    public static NDArray less(NDArray x, NDArray y) => x < y;

    /// <summary>Whether shape, element type and elements are the same.</summary>
    public static bool array_equal(NDArray a, NDArray b) => a.Equals(b);

    /// <summary>Whether |a − b| ≤ atol + rtol·|b| for all elements.</summary>
    public static bool allclose(
        NDArray a,
        NDArray b,
        double rtol = 1.0E-5,
        double atol = 1.0E-8,
        bool equal_nan = false
    )
    {
        var (x, y) = (a.astype(float64), b.astype(float64));
        var shape = Broadcast.Of(x.dims, y.dims, "np.allclose");
        var left = Repeated(x, shape);
        var right = Repeated(y, shape);
        for (var i = 0; i < left.Length; i++)
        {
            var close =
                left[i] == right[i]
                || double.IsFinite(right[i]) && Math.Abs(left[i] - right[i]) <= atol + rtol * Math.Abs(right[i])
                || equal_nan && double.IsNaN(left[i]) && double.IsNaN(right[i]);
            if (!close)
                return false;
        }
        return true;
    }

    private static double[] Repeated(NDArray x, Broadcast shape) =>
        new NDArray(Engine.Torch.BroadcastTo(x.Elements, shape.Dims)).ToArray<double>();
}
