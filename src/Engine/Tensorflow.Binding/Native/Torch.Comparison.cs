namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    public static TorchTensor Equal(TorchTensor a, TorchTensor b) => Binary("aten::eq"u8, "Tensor"u8, a, b);

    public static TorchTensor NotEqual(TorchTensor a, TorchTensor b) => Binary("aten::ne"u8, "Tensor"u8, a, b);

    public static TorchTensor Less(TorchTensor a, TorchTensor b) => Binary("aten::lt"u8, "Tensor"u8, a, b);

    public static TorchTensor LessEqual(TorchTensor a, TorchTensor b) => Binary("aten::le"u8, "Tensor"u8, a, b);

    public static TorchTensor Greater(TorchTensor a, TorchTensor b) => Binary("aten::gt"u8, "Tensor"u8, a, b);

    public static TorchTensor GreaterEqual(TorchTensor a, TorchTensor b) => Binary("aten::ge"u8, "Tensor"u8, a, b);

    public static TorchTensor LogicalAnd(TorchTensor a, TorchTensor b) => Binary("aten::logical_and"u8, default, a, b);

    public static TorchTensor LogicalOr(TorchTensor a, TorchTensor b) => Binary("aten::logical_or"u8, default, a, b);

    public static TorchTensor LogicalXor(TorchTensor a, TorchTensor b) => Binary("aten::logical_xor"u8, default, a, b);

    public static TorchTensor LogicalNot(TorchTensor a) => Unary("aten::logical_not"u8, a);

    public static TorchTensor IsNan(TorchTensor a) => Unary("aten::isnan"u8, a);

    public static TorchTensor IsInf(TorchTensor a) => Unary("aten::isinf"u8, a);

    public static TorchTensor IsFinite(TorchTensor a) => Unary("aten::isfinite"u8, a);

    /// <summary>Elements of <paramref name="a"/> where the condition holds, else of <paramref name="b"/>; broadcasts.</summary>
    public static TorchTensor Where(TorchTensor condition, TorchTensor a, TorchTensor b)
    {
        var call = new OperatorCall("aten::where"u8, "self"u8);
        call.Add(condition);
        call.Add(a);
        call.Add(b);
        return call.Invoke();
    }

    /// <summary>Coordinates of the non-zero elements, int64 [count, rank].</summary>
    public static TorchTensor NonZero(TorchTensor a)
    {
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_nonzero(a.Handle, &r), "nonzero", a);
        return TorchTensor.Adopt(r);
    }
}
