namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    /// <summary>The sum over the given dimensions, in the input's own element type.</summary>
    public static TorchTensor Sum(TorchTensor a, ReadOnlySpan<long> dims, bool keep)
    {
        var call = new OperatorCall("aten::sum"u8, "dim_IntList"u8);
        call.Add(a);
        call.AddOptional(dims);
        call.Add(keep);
        call.AddOptional(a.DataType);
        return call.Invoke();
    }

    public static TorchTensor Mean(TorchTensor a, ReadOnlySpan<long> dims, bool keep)
    {
        var call = new OperatorCall("aten::mean"u8, "dim"u8);
        call.Add(a);
        call.AddOptional(dims);
        call.Add(keep);
        call.AddNone();
        return call.Invoke();
    }

    public static TorchTensor Amax(TorchTensor a, ReadOnlySpan<long> dims, bool keep) =>
        Reduce("aten::amax"u8, default, a, dims, keep);

    public static TorchTensor Amin(TorchTensor a, ReadOnlySpan<long> dims, bool keep) =>
        Reduce("aten::amin"u8, default, a, dims, keep);

    public static TorchTensor Logsumexp(TorchTensor a, ReadOnlySpan<long> dims, bool keep) =>
        Reduce("aten::logsumexp"u8, default, a, dims, keep);

    public static TorchTensor All(TorchTensor a, ReadOnlySpan<long> dims, bool keep) =>
        ReduceOptional("aten::all"u8, a, dims, keep);

    public static TorchTensor Any(TorchTensor a, ReadOnlySpan<long> dims, bool keep) =>
        ReduceOptional("aten::any"u8, a, dims, keep);

    public static TorchTensor Prod(TorchTensor a, long dim, bool keep)
    {
        var call = new OperatorCall("aten::prod"u8, "dim_int"u8);
        call.Add(a);
        call.Add(dim);
        call.Add(keep);
        call.AddOptional(a.DataType);
        return call.Invoke();
    }

    public static TorchTensor Argmax(TorchTensor a, long dim) => ArgReduce("aten::argmax"u8, a, dim);

    public static TorchTensor Argmin(TorchTensor a, long dim) => ArgReduce("aten::argmin"u8, a, dim);

    public static TorchTensor CumulativeSum(TorchTensor a, long dim)
    {
        nint r;
        var type = ScalarTypes.ToTorch(a.DataType);
        TorchError.Check(LibTorch.aoti_torch_cpu_cumsum(a.Handle, dim, &type, &r), "cumsum", a);
        return TorchTensor.Adopt(r);
    }

    public static TorchTensor CumulativeProduct(TorchTensor a, long dim)
    {
        nint r;
        var type = ScalarTypes.ToTorch(a.DataType);
        TorchError.Check(LibTorch.aoti_torch_cpu_cumprod(a.Handle, dim, &type, &r), "cumprod", a);
        return TorchTensor.Adopt(r);
    }

    /// <summary>The largest elements of the last dimension and their positions (int64).</summary>
    public static (TorchTensor Values, TorchTensor Indices) TopK(TorchTensor a, long k, bool sorted = true)
    {
        nint values;
        nint indices;
        TorchError.Check(
            LibTorch.aoti_torch_cpu_topk(a.Handle, k, -1, 1, sorted ? 1 : 0, &values, &indices),
            "topk",
            a
        );
        return (TorchTensor.Adopt(values), TorchTensor.Adopt(indices));
    }

    /// <summary>A stable sort along one dimension and the positions (int64).</summary>
    public static (TorchTensor Values, TorchTensor Indices) Sort(TorchTensor a, long dim, bool descending)
    {
        nint values;
        nint indices;
        var stable = 1;
        TorchError.Check(
            LibTorch.aoti_torch_cpu_sort_stable(a.Handle, &stable, dim, descending ? 1 : 0, &values, &indices),
            "sort",
            a
        );
        return (TorchTensor.Adopt(values), TorchTensor.Adopt(indices));
    }

    public static TorchTensor Softmax(TorchTensor a, long dim) => SoftmaxLike("aten::_softmax"u8, a, dim);

    public static TorchTensor LogSoftmax(TorchTensor a, long dim) => SoftmaxLike("aten::_log_softmax"u8, a, dim);

    private static TorchTensor SoftmaxLike(ReadOnlySpan<byte> name, TorchTensor a, long dim)
    {
        var call = new OperatorCall(name, default);
        call.Add(a);
        call.Add(dim);
        call.Add(false);
        return call.Invoke();
    }

    private static TorchTensor ArgReduce(ReadOnlySpan<byte> name, TorchTensor a, long dim)
    {
        var call = new OperatorCall(name, default);
        call.Add(a);
        call.AddOptional(dim);
        call.Add(false);
        return call.Invoke();
    }

    private static TorchTensor Reduce(
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> overload,
        TorchTensor a,
        ReadOnlySpan<long> dims,
        bool keep
    )
    {
        var call = new OperatorCall(name, overload);
        call.Add(a);
        call.Add(dims);
        call.Add(keep);
        return call.Invoke();
    }

    private static TorchTensor ReduceOptional(
        ReadOnlySpan<byte> name,
        TorchTensor a,
        ReadOnlySpan<long> dims,
        bool keep
    )
    {
        var call = new OperatorCall(name, "dims"u8);
        call.Add(a);
        call.AddOptional(dims);
        call.Add(keep);
        return call.Invoke();
    }
}
