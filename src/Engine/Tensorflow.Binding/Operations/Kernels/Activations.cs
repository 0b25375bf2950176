using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>Activation functions and their derivatives, each in one pass over memory.</summary>
internal static class Activations
{
    /// <summary>The derivative of softplus.</summary>
    private static readonly Func<TorchTensor, TorchTensor> Slope = WholeVectors.Unary(Torch.Sigmoid);

    public static TorchTensor Clamp(TorchTensor x, double low, double high)
    {
        using var bottom = TorchTensor.Scalar(x.DataType, low);
        using var top = TorchTensor.Scalar(x.DataType, high);
        using var raised = Torch.Maximum(x, bottom);
        return Torch.Minimum(raised, top);
    }

    /// <summary>negative * (exp(x) - 1) below zero, positive * x above.</summary>
    public static TorchTensor Elu(TorchTensor x, double negative, double positive)
    {
        using var zero = TorchTensor.Scalar(x.DataType, 0);
        using var below = Torch.Less(x, zero);
        using var exponential = Torch.Expm1(x);
        using var left = Torch.MultiplyScalar(exponential, negative);
        using var right = Torch.MultiplyScalar(x, positive);
        return Torch.Where(below, left, right);
    }

    /// <summary>The derivative of <see cref="Elu"/> from its result y: y + negative below zero, positive above.</summary>
    public static TorchTensor EluGrad(TorchTensor grad, TorchTensor y, double negative, double positive)
    {
        using var zero = TorchTensor.Scalar(y.DataType, 0);
        using var below = Torch.Less(y, zero);
        using var left = Torch.AddScalar(y, negative);
        using var right = TorchTensor.Scalar(y.DataType, positive);
        using var slope = Torch.Where(below, left, right);
        return Torch.Multiply(grad, slope);
    }

    /// <summary>log(1 + exp(x)), computed as max(x, 0) + log1p(exp(-|x|)).</summary>
    public static TorchTensor Softplus(TorchTensor x)
    {
        using var positive = Torch.Relu(x);
        using var magnitude = Torch.Abs(x);
        using var negative = Torch.Negative(magnitude);
        using var exponential = Torch.Exp(negative);
        using var logarithm = Torch.Log1p(exponential);
        return Torch.Add(positive, logarithm);
    }

    public static TorchTensor SoftplusGrad(TorchTensor grad, TorchTensor x)
    {
        using var slope = Slope(x);
        return Torch.Multiply(grad, slope);
    }

    public static TorchTensor Softsign(TorchTensor x)
    {
        using var magnitude = Torch.Abs(x);
        using var divisor = Torch.AddScalar(magnitude, 1);
        return Torch.Divide(x, divisor);
    }

    public static TorchTensor SoftsignGrad(TorchTensor grad, TorchTensor x)
    {
        using var magnitude = Torch.Abs(x);
        using var divisor = Torch.AddScalar(magnitude, 1);
        using var square = Torch.Square(divisor);
        return Torch.Divide(grad, square);
    }

    public static TorchTensor Relu(TorchTensor x, bool inPlace) =>
        x.DataType switch
        {
            TF_DataType.TF_FLOAT => ElementKernels.Map<float, Rectify<float>>(x, default, inPlace),
            TF_DataType.TF_DOUBLE => ElementKernels.Map<double, Rectify<double>>(x, default, inPlace),
            _ => Torch.Relu(x),
        };

    public static TorchTensor ReluGrad(TorchTensor grad, TorchTensor y, bool inPlace) =>
        y.DataType switch
        {
            TF_DataType.TF_FLOAT => ElementKernels.Map<float, PassPositive<float>>(grad, y, default, inPlace),
            TF_DataType.TF_DOUBLE => ElementKernels.Map<double, PassPositive<double>>(grad, y, default, inPlace),
            _ => Masked(grad, y, null),
        };

    public static TorchTensor Relu6Grad(TorchTensor grad, TorchTensor y) => Masked(grad, y, 6);

    public static TorchTensor LeakyRelu(TorchTensor x, float alpha) =>
        x.DataType switch
        {
            TF_DataType.TF_FLOAT => ElementKernels.Map<float, Leak<float>>(x, new(alpha)),
            TF_DataType.TF_DOUBLE => ElementKernels.Map<double, Leak<double>>(x, new(alpha)),
            _ => throw new InvalidArgumentError($"LeakyRelu is not defined for {x.DataType}."),
        };

    public static TorchTensor LeakyReluGrad(TorchTensor grad, TorchTensor x, float alpha) =>
        x.DataType switch
        {
            TF_DataType.TF_FLOAT => ElementKernels.Map<float, LeakSlope<float>>(grad, x, new(alpha)),
            TF_DataType.TF_DOUBLE => ElementKernels.Map<double, LeakSlope<double>>(grad, x, new(alpha)),
            _ => throw new InvalidArgumentError($"LeakyReluGrad is not defined for {x.DataType}."),
        };

    /// <summary>dy y (1 - y).</summary>
    public static TorchTensor SigmoidGrad(TorchTensor y, TorchTensor grad) =>
        y.DataType switch
        {
            TF_DataType.TF_FLOAT => ElementKernels.Map<float, SigmoidSlope<float>>(grad, y, default),
            TF_DataType.TF_DOUBLE => ElementKernels.Map<double, SigmoidSlope<double>>(grad, y, default),
            _ => throw new InvalidArgumentError($"SigmoidGrad is not defined for {y.DataType}."),
        };

    /// <summary>dy (1 - y²).</summary>
    public static TorchTensor TanhGrad(TorchTensor y, TorchTensor grad) =>
        y.DataType switch
        {
            TF_DataType.TF_FLOAT => ElementKernels.Map<float, TanhSlope<float>>(grad, y, default),
            TF_DataType.TF_DOUBLE => ElementKernels.Map<double, TanhSlope<double>>(grad, y, default),
            _ => throw new InvalidArgumentError($"TanhGrad is not defined for {y.DataType}."),
        };

    private static TorchTensor Masked(TorchTensor grad, TorchTensor y, double? limit)
    {
        using var zero = TorchTensor.Scalar(y.DataType, 0);
        using var positive = Torch.Greater(y, zero);
        using var kept = Torch.Where(positive, grad, zero);
        if (limit is null)
            return kept.Alias();
        using var top = TorchTensor.Scalar(y.DataType, limit.Value);
        using var below = Torch.Less(y, top);
        return Torch.Where(below, kept, zero);
    }

    private readonly struct Rectify<T> : IUnaryFunction<T>
        where T : struct, INumber<T>
    {
        // Written so that NaN stays NaN.
        public T Invoke(T x) => x < T.Zero ? T.Zero : x;

        public Vector<T> Invoke(Vector<T> x) =>
            Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), Vector<T>.Zero, x);
    }

    private readonly struct PassPositive<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => y > T.Zero ? x : T.Zero;

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) =>
            Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<T>.Zero), x, Vector<T>.Zero);
    }

    private readonly struct Leak<T>(float alpha) : IUnaryFunction<T>
        where T : struct, INumber<T>
    {
        private readonly T _alpha = T.CreateChecked(alpha);

        public T Invoke(T x) => x > T.Zero ? x : x * _alpha;

        public Vector<T> Invoke(Vector<T> x) =>
            Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, x * _alpha);
    }

    private readonly struct LeakSlope<T>(float alpha) : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        private readonly T _alpha = T.CreateChecked(alpha);

        public T Invoke(T x, T y) => y > T.Zero ? x : x * _alpha;

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) =>
            Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<T>.Zero), x, x * _alpha);
    }

    private readonly struct SigmoidSlope<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => x * y * (T.One - y);

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) => x * y * (Vector<T>.One - y);
    }

    private readonly struct TanhSlope<T> : IBinaryFunction<T>
        where T : struct, INumber<T>
    {
        public T Invoke(T x, T y) => x * (T.One - (y * y));

        public Vector<T> Invoke(Vector<T> x, Vector<T> y) => x * (Vector<T>.One - (y * y));
    }
}
