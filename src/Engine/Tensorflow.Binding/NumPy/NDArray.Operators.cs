using Tensorflow.Engine;

namespace Tensorflow.NumPy;

public partial class NDArray
{
    public static NDArray operator +(NDArray lhs, NDArray rhs) => Binary<AddOperator>(lhs, rhs);

    public static NDArray operator -(NDArray lhs, NDArray rhs) => Binary<SubtractOperator>(lhs, rhs);

    public static NDArray operator *(NDArray lhs, NDArray rhs) => Binary<MultiplyOperator>(lhs, rhs);

    /// <summary>Division; of integers towards minus infinity.</summary>
    public static NDArray operator /(NDArray lhs, NDArray rhs) => Binary<DivideOperator>(lhs, rhs);

    /// <summary>The remainder that has the divisor's sign.</summary>
    public static NDArray operator %(NDArray lhs, NDArray rhs) => Binary<FloorModOperator>(lhs, rhs);

    public static NDArray operator -(NDArray lhs) => new(ElementwiseUnary.Negate(lhs.Elements));

    public static NDArray operator >(NDArray lhs, NDArray rhs) => Compare<GreaterComparison>(lhs, rhs);

    public static NDArray operator <(NDArray lhs, NDArray rhs) => Compare<LessComparison>(lhs, rhs);

    /// <summary>Element by element, floating-point numbers up to 1e-5; nothing equals null but null.</summary>
    public static NDArray operator ==(NDArray? lhs, NDArray? rhs)
    {
        if (ReferenceEquals(lhs, rhs))
            return Scalar(true);
        if (lhs is null || rhs is null)
            return Scalar(false);
        return Compare<NearComparison>(lhs, rhs);
    }

    public static NDArray operator !=(NDArray? lhs, NDArray? rhs)
    {
        if (ReferenceEquals(lhs, rhs))
            return Scalar(false);
        if (lhs is null || rhs is null)
            return Scalar(true);
        return Compare<FarComparison>(lhs, rhs);
    }

    /// <summary>Applies an operator to two arrays brought to one element type.</summary>
    internal static NDArray Binary<TOperator>(NDArray lhs, NDArray rhs)
        where TOperator : struct, IBinaryOperator
    {
        var type = CommonType(lhs.dtype, rhs.dtype);
        using var x = Engine.Torch.Cast(lhs.Elements, type);
        using var y = Engine.Torch.Cast(rhs.Elements, type);
        return new NDArray(ElementwiseBinary.Invoke<TOperator>(x, y));
    }

    /// <summary>Compares two arrays brought to one element type.</summary>
    internal static NDArray Compare<TComparison>(NDArray lhs, NDArray rhs)
        where TComparison : struct, IComparison
    {
        var type = CommonType(lhs.dtype, rhs.dtype);
        using var x = Engine.Torch.Cast(lhs.Elements, type);
        using var y = Engine.Torch.Cast(rhs.Elements, type);
        return new NDArray(ElementwiseComparison.Invoke<TComparison>(x, y));
    }

    // TensorFlow.NET: an integer meets a floating-point number in the latter's type, else the left one decides.
    private static TF_DataType CommonType(TF_DataType left, TF_DataType right) =>
        left.is_integer() && right.is_floating() ? right : left;
}
