namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    /// <summary>Hurwitz's zeta function.</summary>
    public static TorchTensor Zeta(TorchTensor x, TorchTensor q) => Binary("aten::special_zeta"u8, default, x, q);

    /// <summary>x log(1 + y), 0 where x is.</summary>
    public static TorchTensor Xlog1py(TorchTensor x, TorchTensor y) => Binary("aten::special_xlog1py"u8, default, x, y);

    /// <summary>The next number from a in the direction of b.</summary>
    public static TorchTensor NextAfter(TorchTensor a, TorchTensor b) => Binary("aten::nextafter"u8, default, a, b);

    /// <summary>The quantile of the normal distribution.</summary>
    public static TorchTensor Ndtri(TorchTensor p) => Unary("aten::special_ndtri"u8, p);

    public static TorchTensor LogCumulativeSumExp(TorchTensor a, long dim)
    {
        var call = new OperatorCall("aten::logcumsumexp"u8, default);
        call.Add(a);
        call.Add(dim);
        return call.Invoke();
    }

    /// <summary>The vector product of the last dimension, of size 3.</summary>
    public static TorchTensor Cross(TorchTensor a, TorchTensor b)
    {
        var call = new OperatorCall("aten::linalg_cross"u8, default);
        call.Add(a);
        call.Add(b);
        call.Add(-1L);
        return call.Invoke();
    }
}
