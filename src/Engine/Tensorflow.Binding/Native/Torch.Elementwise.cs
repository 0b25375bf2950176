namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    /// <summary>a + alpha b; of integers with alpha 1 or -1.</summary>
    public static TorchTensor Add(TorchTensor a, TorchTensor b, double alpha = 1)
    {
        if (a.DataType.is_integer())
            return IntegerArithmetic.Apply(
                alpha < 0 ? IntegerArithmetic.Kind.Subtract : IntegerArithmetic.Kind.Add,
                a,
                b
            );
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_add_Tensor(a.Handle, b.Handle, alpha, &r), "add", a, b);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor Subtract(TorchTensor a, TorchTensor b) => Add(a, b, -1);

    public static TorchTensor AddScalar(TorchTensor a, double b)
    {
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_add_Scalar(a.Handle, b, 1, &r), "add", a);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor Multiply(TorchTensor a, TorchTensor b)
    {
        if (a.DataType.is_integer())
            return IntegerArithmetic.Apply(IntegerArithmetic.Kind.Multiply, a, b);
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_mul_Tensor(a.Handle, b.Handle, &r), "mul", a, b);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor MultiplyScalar(TorchTensor a, double b)
    {
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_mul_Scalar(a.Handle, b, &r), "mul", a);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor Power(TorchTensor a, TorchTensor b)
    {
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_pow_Tensor_Tensor(a.Handle, b.Handle, &r), "pow", a, b);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor PowerScalar(TorchTensor a, double b)
    {
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_pow_Tensor_Scalar(a.Handle, b, &r), "pow", a);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor Divide(TorchTensor a, TorchTensor b) => Binary("aten::div"u8, "Tensor"u8, a, b);

    public static TorchTensor FloorDivide(TorchTensor a, TorchTensor b) => RoundedDivide(a, b, "floor"u8);

    public static TorchTensor TruncateDivide(TorchTensor a, TorchTensor b) => RoundedDivide(a, b, "trunc"u8);

    private static TorchTensor RoundedDivide(TorchTensor a, TorchTensor b, ReadOnlySpan<byte> mode)
    {
        var call = new OperatorCall("aten::div"u8, "Tensor_mode"u8);
        call.Add(a);
        call.Add(b);
        call.AddOptionalString(mode);
        return call.Invoke();
    }

    /// <summary>The remainder with the divisor's sign (TensorFlow's FloorMod).</summary>
    public static TorchTensor Remainder(TorchTensor a, TorchTensor b) => Binary("aten::remainder"u8, "Tensor"u8, a, b);

    /// <summary>The remainder with the dividend's sign (C's fmod).</summary>
    public static TorchTensor TruncateMod(TorchTensor a, TorchTensor b) => Binary("aten::fmod"u8, "Tensor"u8, a, b);

    public static TorchTensor Maximum(TorchTensor a, TorchTensor b) => Binary("aten::maximum"u8, default, a, b);

    public static TorchTensor Minimum(TorchTensor a, TorchTensor b) => Binary("aten::minimum"u8, default, a, b);

    public static TorchTensor Atan2(TorchTensor a, TorchTensor b) => Binary("aten::atan2"u8, default, a, b);

    public static TorchTensor Xlogy(TorchTensor a, TorchTensor b) => Binary("aten::xlogy"u8, "Tensor"u8, a, b);

    public static TorchTensor BitwiseAnd(TorchTensor a, TorchTensor b) =>
        Binary("aten::bitwise_and"u8, "Tensor"u8, a, b);

    public static TorchTensor BitwiseOr(TorchTensor a, TorchTensor b) => Binary("aten::bitwise_or"u8, "Tensor"u8, a, b);

    public static TorchTensor BitwiseXor(TorchTensor a, TorchTensor b) =>
        Binary("aten::bitwise_xor"u8, "Tensor"u8, a, b);

    public static TorchTensor ShiftLeft(TorchTensor a, TorchTensor b) =>
        Binary("aten::bitwise_left_shift"u8, "Tensor"u8, a, b);

    public static TorchTensor ShiftRight(TorchTensor a, TorchTensor b) =>
        Binary("aten::bitwise_right_shift"u8, "Tensor"u8, a, b);

    public static TorchTensor BitwiseNot(TorchTensor a) => Unary("aten::bitwise_not"u8, a);

    public static TorchTensor Abs(TorchTensor a) => Unary("aten::abs"u8, a);

    public static TorchTensor Negative(TorchTensor a) => Unary("aten::neg"u8, a);

    public static TorchTensor Exp(TorchTensor a) => Unary("aten::exp"u8, a);

    public static TorchTensor Expm1(TorchTensor a) => Unary("aten::expm1"u8, a);

    public static TorchTensor Log(TorchTensor a) => Unary("aten::log"u8, a);

    public static TorchTensor Log1p(TorchTensor a) => Unary("aten::log1p"u8, a);

    public static TorchTensor Sqrt(TorchTensor a) => Unary("aten::sqrt"u8, a);

    public static TorchTensor Rsqrt(TorchTensor a) => Unary("aten::rsqrt"u8, a);

    public static TorchTensor Square(TorchTensor a) => Multiply(a, a);

    public static TorchTensor Reciprocal(TorchTensor a) => Unary("aten::reciprocal"u8, a);

    public static TorchTensor Sin(TorchTensor a) => Unary("aten::sin"u8, a);

    public static TorchTensor Cos(TorchTensor a) => Unary("aten::cos"u8, a);

    public static TorchTensor Tan(TorchTensor a) => Unary("aten::tan"u8, a);

    public static TorchTensor Asin(TorchTensor a) => Unary("aten::asin"u8, a);

    public static TorchTensor Acos(TorchTensor a) => Unary("aten::acos"u8, a);

    public static TorchTensor Atan(TorchTensor a) => Unary("aten::atan"u8, a);

    public static TorchTensor Sinh(TorchTensor a) => Unary("aten::sinh"u8, a);

    public static TorchTensor Cosh(TorchTensor a) => Unary("aten::cosh"u8, a);

    public static TorchTensor Tanh(TorchTensor a) => Unary("aten::tanh"u8, a);

    public static TorchTensor Asinh(TorchTensor a) => Unary("aten::asinh"u8, a);

    public static TorchTensor Acosh(TorchTensor a) => Unary("aten::acosh"u8, a);

    public static TorchTensor Atanh(TorchTensor a) => Unary("aten::atanh"u8, a);

    public static TorchTensor Sigmoid(TorchTensor a) => Unary("aten::sigmoid"u8, a);

    public static TorchTensor Erf(TorchTensor a) => Unary("aten::erf"u8, a);

    public static TorchTensor Erfc(TorchTensor a) => Unary("aten::erfc"u8, a);

    public static TorchTensor Erfinv(TorchTensor a) => Unary("aten::erfinv"u8, a);

    public static TorchTensor Lgamma(TorchTensor a) => Unary("aten::lgamma"u8, a);

    public static TorchTensor Digamma(TorchTensor a) => Unary("aten::digamma"u8, a);

    public static TorchTensor Floor(TorchTensor a) => Unary("aten::floor"u8, a);

    public static TorchTensor Ceil(TorchTensor a) => Unary("aten::ceil"u8, a);

    /// <summary>Rounds halves to even, as TensorFlow does.</summary>
    public static TorchTensor Round(TorchTensor a) => Unary("aten::round"u8, a);

    public static TorchTensor Truncate(TorchTensor a) => Unary("aten::trunc"u8, a);

    public static TorchTensor Sign(TorchTensor a) => Unary("aten::sgn"u8, a);

    public static TorchTensor Relu(TorchTensor a) => Unary("aten::relu"u8, a);

    public static TorchTensor Conjugate(TorchTensor a) => Unary("aten::conj_physical"u8, a);

    /// <summary>The n-th derivative of the digamma function.</summary>
    public static TorchTensor Polygamma(long n, TorchTensor a)
    {
        var call = new OperatorCall("aten::polygamma"u8, default);
        call.Add(n);
        call.Add(a);
        return call.Invoke();
    }

    public static TorchTensor Complex(TorchTensor real, TorchTensor imaginary) =>
        Binary("aten::complex"u8, default, real, imaginary);

    public static TorchTensor RealPart(TorchTensor a) => Part(a, 0);

    public static TorchTensor ImaginaryPart(TorchTensor a) => Part(a, 1);

    public static TorchTensor Angle(TorchTensor a) => Unary("aten::angle"u8, a);

    private static TorchTensor Part(TorchTensor a, int index)
    {
        if (!a.DataType.is_complex())
            return index == 0 ? a.Alias() : TorchTensor.Zeros(a.DataType, a.Sizes);
        using var pairs = Unary("aten::view_as_real"u8, a);
        using var slice = Slice(pairs, a.Rank, index, 1);
        using var contiguous = slice.Contiguous();
        return contiguous.Reshape(a.Sizes);
    }
}
