namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    /// <summary>The product of two matrices, or of two batches of matrices with broadcasting.</summary>
    public static TorchTensor MatMul(TorchTensor a, TorchTensor b)
    {
        if (a.Rank != 2 || b.Rank != 2)
            return Binary("aten::matmul"u8, default, a, b);
        if (a.Sizes[1] != b.Sizes[0])
            throw new InvalidArgumentError(
                $"Matrix size-incompatible: In[0]: [{string.Join(',', a.Sizes)}], In[1]: [{string.Join(',', b.Sizes)}]"
            );
        var result = TorchTensor.Empty(a.DataType, [a.Sizes[0], b.Sizes[1]]);
        TorchError.Check(LibTorch.aoti_torch_cpu_mm_out(result.Handle, a.Handle, b.Handle), "mm", a, b);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return result;
    }

    /// <summary>beta * c + alpha * a b, with <paramref name="c"/> broadcast to the product's shape.</summary>
    public static TorchTensor AddMatMul(TorchTensor c, TorchTensor a, TorchTensor b, double beta = 1, double alpha = 1)
    {
        var result = TorchTensor.Empty(a.DataType, [a.Sizes[0], b.Sizes[1]]);
        TorchError.Check(
            LibTorch.aoti_torch_cpu_addmm_out(result.Handle, c.Handle, a.Handle, b.Handle, beta, alpha),
            "addmm",
            c,
            a,
            b
        );
        return result;
    }

    /// <summary>Einstein summation with PyTorch's equation syntax.</summary>
    public static TorchTensor Einsum(string equation, ReadOnlySpan<TorchTensor> inputs)
    {
        var call = new OperatorCall("aten::einsum"u8, default);
        call.AddString(System.Text.Encoding.UTF8.GetBytes(equation));
        call.Add(inputs);
        call.AddNone();
        return call.Invoke();
    }
}
