namespace Tensorflow.Engine;

internal static unsafe partial class Torch
{
    /// <summary>Converts elements (C++ conversion: towards zero for integers, non-zero is true).</summary>
    public static TorchTensor Cast(TorchTensor a, TF_DataType type)
    {
        if (a.DataType == type)
            return a.Alias();
        var result = TorchTensor.Empty(type, a.Sizes);
        result.CopyFrom(a);
        return result;
    }

    /// <summary>A copy with dimensions of size 1, or missing leading ones, repeated.</summary>
    public static TorchTensor BroadcastTo(TorchTensor a, ReadOnlySpan<long> sizes)
    {
        using var view = Expand(a, sizes);
        return view.Clone();
    }

    /// <summary>A view with dimensions of size 1, or missing leading ones, repeated (stride 0).</summary>
    public static TorchTensor Expand(TorchTensor a, ReadOnlySpan<long> sizes)
    {
        var extra = sizes.Length - a.Rank;
        if (extra < 0)
            throw Incompatible(a, sizes);
        Span<long> strides = stackalloc long[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            if (i < extra)
                continue;
            var size = a.Sizes[i - extra];
            if (size == sizes[i])
                strides[i] = a.Strides[i - extra];
            else if (size != 1)
                throw Incompatible(a, sizes);
        }
        return a.View(sizes, strides);
    }

    public static TorchTensor Concat(ReadOnlySpan<TorchTensor> tensors, long dim)
    {
        var handles = stackalloc nint[tensors.Length];
        for (var i = 0; i < tensors.Length; i++)
            handles[i] = tensors[i].Handle;
        nint r;
        TorchError.Check(LibTorch.aoti_torch_cpu_cat(handles, tensors.Length, dim, &r), "cat", tensors[0]);
        return TorchTensor.Adopt(r);
    }

    /// <summary>Pads with a constant; <paramref name="pads"/> has (before, after) from the last dimension to the first.</summary>
    public static TorchTensor Pad(TorchTensor a, ReadOnlySpan<long> pads, double value)
    {
        nint r;
        fixed (long* p = pads)
        fixed (byte* mode = "constant"u8)
            TorchError.Check(LibTorch.aoti_torch_cpu_pad(a.Handle, p, pads.Length, mode, &value, &r), "pad", a);
        return TorchTensor.Adopt(r);
    }

    /// <summary>A view of a range of one dimension; the step is positive.</summary>
    public static TorchTensor Slice(TorchTensor a, int dim, long start, long size, long step = 1)
    {
        Span<long> sizes = stackalloc long[a.Rank];
        Span<long> strides = stackalloc long[a.Rank];
        a.Sizes.CopyTo(sizes);
        a.Strides.CopyTo(strides);
        sizes[dim] = size;
        strides[dim] *= step;
        return a.View(sizes, strides, size == 0 ? 0 : start * a.Strides[dim]);
    }

    public static TorchTensor Flip(TorchTensor a, ReadOnlySpan<long> dims)
    {
        var call = new OperatorCall("aten::flip"u8, default);
        call.Add(a);
        call.Add(dims);
        return call.Invoke();
    }

    public static TorchTensor Roll(TorchTensor a, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims)
    {
        var call = new OperatorCall("aten::roll"u8, default);
        call.Add(a);
        call.Add(shifts);
        call.Add(dims);
        return call.Invoke();
    }

    /// <summary>Rows of dimension <paramref name="dim"/> chosen by a vector of int32 or int64 positions.</summary>
    public static TorchTensor IndexSelect(TorchTensor a, long dim, TorchTensor indices)
    {
        var call = new OperatorCall("aten::index_select"u8, default);
        call.Add(a);
        call.Add(dim);
        call.Add(indices);
        return call.Invoke();
    }

    /// <summary>Elements chosen by one position tensor for each dimension (null takes all of it), as NumPy does.</summary>
    public static TorchTensor Index(TorchTensor a, ReadOnlySpan<TorchTensor?> indices)
    {
        var call = new OperatorCall("aten::index"u8, "Tensor"u8);
        call.Add(a);
        call.AddOptionals(indices);
        return call.Invoke();
    }

    private static InvalidArgumentError Incompatible(TorchTensor a, ReadOnlySpan<long> sizes) =>
        new(
            $"Incompatible shapes: [{string.Join(',', a.Sizes)}] cannot be broadcast to [{string.Join(',', sizes.ToArray())}]"
        );
}
