using System.Numerics;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>A function of one floating-point element.</summary>
internal interface IUnaryOperator
{
    static abstract string Name { get; }

    static abstract T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

internal readonly struct ExpOperator : IUnaryOperator
{
    public static string Name => "exp";

    public static T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Exp(x);
}

internal readonly struct LogOperator : IUnaryOperator
{
    public static string Name => "log";

    public static T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Log(x);
}

internal readonly struct SqrtOperator : IUnaryOperator
{
    public static string Name => "sqrt";

    public static T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Sqrt(x);
}

internal readonly struct SinOperator : IUnaryOperator
{
    public static string Name => "sin";

    public static T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Sin(x);
}

internal readonly struct CosOperator : IUnaryOperator
{
    public static string Name => "cos";

    public static T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Cos(x);
}

internal readonly struct FloorOperator : IUnaryOperator
{
    public static string Name => "floor";

    public static T Invoke<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Floor(x);
}

/// <summary>Applies functions of one element to arrays.</summary>
internal static class ElementwiseUnary
{
    public static TorchTensor Invoke<TOperator>(TorchTensor x)
        where TOperator : struct, IUnaryOperator =>
        ElementTypes.InvokeFloating<Action<TOperator>, TorchTensor>(x.DataType, new(x), $"np.{TOperator.Name}");

    /// <summary>Minus each element.</summary>
    public static TorchTensor Negate(TorchTensor x) =>
        x.DataType == TF_DataType.TF_BOOL
            ? throw new InvalidArgumentError("A bool has no negative. Convert with astype first.")
            : ElementTypes.Invoke<NegateAction, TorchTensor>(x.DataType, new(x), "-");

    private readonly struct Action<TOperator>(TorchTensor x) : IFloatingAction<TorchTensor>
        where TOperator : struct, IUnaryOperator
    {
        public TorchTensor Invoke<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var result = TorchTensor.Empty(x.DataType, x.Sizes);
            ReadOnlySpan<T> input = x.Span<T>();
            var output = result.Span<T>();
            for (var i = 0; i < output.Length; i++)
                output[i] = TOperator.Invoke(input[i]);
            GC.KeepAlive(x);
            return result;
        }
    }

    private readonly struct NegateAction(TorchTensor x) : IElementAction<TorchTensor>
    {
        public TorchTensor Invoke<T>()
            where T : unmanaged, INumber<T>
        {
            var result = TorchTensor.Empty(x.DataType, x.Sizes);
            ReadOnlySpan<T> input = x.Span<T>();
            var output = result.Span<T>();
            for (var i = 0; i < output.Length; i++)
                output[i] = -input[i];
            GC.KeepAlive(x);
            return result;
        }
    }
}
