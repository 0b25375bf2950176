namespace Tensorflow.Engine;

/// <summary>Typed wrappers of the ATen operators that kernels use; each result is a new tensor the caller owns.</summary>
internal static unsafe partial class Torch
{
    /// <summary>Threads that one operator may use.</summary>
    public static int ThreadCount
    {
        get => LibTorch.get_num_threads();
        set => LibTorch.set_num_threads(Math.Max(1, value));
    }

    private static TorchTensor Unary(ReadOnlySpan<byte> name, TorchTensor a)
    {
        var call = new OperatorCall(name, default);
        call.Add(a);
        return call.Invoke();
    }

    private static TorchTensor Binary(
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> overload,
        TorchTensor a,
        TorchTensor b
    )
    {
        var call = new OperatorCall(name, overload);
        call.Add(a);
        call.Add(b);
        return call.Invoke();
    }
}
