namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    /// <summary>Convolution in PyTorch's order of dimensions: input N,C,spatial; weight O,I/groups,spatial.</summary>
    public static TorchTensor Convolution(
        TorchTensor input,
        TorchTensor weight,
        ReadOnlySpan<long> stride,
        ReadOnlySpan<long> padding,
        ReadOnlySpan<long> dilation,
        long groups = 1,
        bool transposed = false,
        scoped ReadOnlySpan<long> outputPadding = default
    )
    {
        scoped Span<long> zeros = stackalloc long[stride.Length];
        zeros.Clear();
        if (outputPadding.Length == 0)
            outputPadding = zeros;
        nint r;
        fixed (long* s = stride)
        fixed (long* p = padding)
        fixed (long* d = dilation)
        fixed (long* o = outputPadding)
            TorchError.Check(
                LibTorch.aoti_torch_cpu_convolution(
                    input.Handle,
                    weight.Handle,
                    null,
                    s,
                    stride.Length,
                    p,
                    padding.Length,
                    d,
                    dilation.Length,
                    transposed ? 1 : 0,
                    o,
                    outputPadding.Length,
                    groups,
                    &r
                ),
                "convolution",
                input,
                weight
            );
        return TorchTensor.Adopt(r);
    }

    /// <summary>The gradients of <see cref="Convolution"/> by input and weight, each only if wanted.</summary>
    public static (TorchTensor? Input, TorchTensor? Weight) ConvolutionBackward(
        TorchTensor gradOutput,
        TorchTensor input,
        TorchTensor weight,
        ReadOnlySpan<long> stride,
        ReadOnlySpan<long> padding,
        ReadOnlySpan<long> dilation,
        long groups,
        bool wantInput,
        bool wantWeight
    )
    {
        scoped Span<long> zeros = stackalloc long[stride.Length];
        zeros.Clear();
        var mask = stackalloc int[3] { wantInput ? 1 : 0, wantWeight ? 1 : 0, 0 };
        nint gradInput = 0;
        nint gradWeight = 0;
        nint gradBias = 0;
        fixed (long* s = stride)
        fixed (long* p = padding)
        fixed (long* d = dilation)
        fixed (long* o = zeros)
            TorchError.Check(
                LibTorch.aoti_torch_cpu_convolution_backward(
                    gradOutput.Handle,
                    input.Handle,
                    weight.Handle,
                    null,
                    0,
                    s,
                    stride.Length,
                    p,
                    padding.Length,
                    d,
                    dilation.Length,
                    0,
                    o,
                    zeros.Length,
                    groups,
                    mask,
                    3,
                    &gradInput,
                    &gradWeight,
                    &gradBias
                ),
                "convolution_backward",
                gradOutput,
                input,
                weight
            );
        if (gradBias != 0)
            _ = LibTorch.aoti_torch_delete_tensor_object(gradBias);
        return (Take(gradInput, wantInput), Take(gradWeight, wantWeight));
    }

    private static TorchTensor? Take(nint handle, bool wanted)
    {
        if (wanted)
            return TorchTensor.Adopt(handle);
        if (handle != 0)
            _ = LibTorch.aoti_torch_delete_tensor_object(handle);
        return null;
    }
}
