using Tensorflow.Engine;

namespace Tensorflow.NumPy;

public partial class np
{
    public static NDArray add(NDArray x, NDArray y) => NDArray.Binary<AddOperator>(x, y);

    public static NDArray multiply(NDArray x1, NDArray x2) => NDArray.Binary<MultiplyOperator>(x1, x2);

    public static NDArray power(NDArray x, NDArray y) => NDArray.Binary<PowerOperator>(x, y);

    public static NDArray square(NDArray x) => NDArray.Binary<MultiplyOperator>(x, x);

    public static NDArray minimum(NDArray x1, NDArray x2) => NDArray.Binary<MinimumOperator>(x1, x2);

    /// <summary>The greater of each pair; with an axis, the greatest of them along it.</summary>
    public static NDArray maximum(NDArray x1, NDArray x2, int? axis = null)
    {
        var greater = NDArray.Binary<MaximumOperator>(x1, x2);
        return axis is { } a ? new NDArray(Reduction.Invoke<MaximumReducer>(greater.Elements, [a])) : greater;
    }

    public static NDArray exp(NDArray x) => new(ElementwiseUnary.Invoke<ExpOperator>(x.Elements));

    public static NDArray log(NDArray x) => new(ElementwiseUnary.Invoke<LogOperator>(x.Elements));

    public static NDArray sqrt(NDArray x) => new(ElementwiseUnary.Invoke<SqrtOperator>(x.Elements));

    public static NDArray sin(NDArray x) => new(ElementwiseUnary.Invoke<SinOperator>(x.Elements));

    public static NDArray cos(NDArray x) => new(ElementwiseUnary.Invoke<CosOperator>(x.Elements));

    public static NDArray floor(NDArray x) =>
        x.dtype.is_integer()
            ? new NDArray(x.Elements.Clone())
            : new(ElementwiseUnary.Invoke<FloorOperator>(x.Elements));

    public static NDArray sum(NDArray x1, Axis? axis = null) =>
        new(Reduction.Invoke<SumReducer>(x1.Elements, axis?.axis));

    /// <summary>The mean of all elements; of integers an integer, rounded towards zero.</summary>
    public static NDArray mean(NDArray x) => new(Reduction.Invoke<MeanReducer>(x.Elements, null));

    public static NDArray prod(NDArray array, Axis? axis = null, Type? dtype = null, bool keepdims = false)
    {
        var factors = dtype is null ? array : array.astype(dtype.as_tf_dtype());
        return new NDArray(Reduction.Invoke<ProductReducer>(factors.Elements, axis?.axis, keepdims));
    }

    public static NDArray prod<T>(params T[] array)
        where T : unmanaged => prod(new NDArray((Array)array));

    /// <summary>The smallest elements along a dimension, the first when left out.</summary>
    public static NDArray amin(NDArray x, int axis = 0) => new(Reduction.Invoke<MinimumReducer>(x.Elements, [axis]));

    /// <summary>The greatest elements along a dimension, the first when left out.</summary>
    public static NDArray amax(NDArray x, int axis = 0) => new(Reduction.Invoke<MaximumReducer>(x.Elements, [axis]));

    /// <summary>The mean along a dimension, the last when left out.</summary>
    public static NDArray average(NDArray a, int axis = -1, NDArray? weights = null, bool returned = false) =>
        s_functions.average(a, axis, weights, returned);

    /// <summary>
    /// The sum of products over the given dimensions (<c>[[of x1], [of x2]]</c>); without them, over all elements.
    /// </summary>
    public static NDArray dot(NDArray x1, NDArray x2, NDArray? axes = null, string? name = null) =>
        axes is null
            ? new NDArray(Contraction.Invoke(x1.ravel().Elements, x2.ravel().Elements, [0], [0]))
            : new NDArray(Contraction.Invoke(x1.Elements, x2.Elements, Half(axes, 0), Half(axes, 1)));

    private static int[] Half(NDArray axes, int half)
    {
        if (axes.ndim == 0 || axes.dims[0] != 2)
            throw new InvalidArgumentError($"np.dot: axes has the shape (2,) or (2, n), got {axes.shape}.");
        return axes[half].astype(int32).ToArray<int>();
    }
}
