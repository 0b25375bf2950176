namespace Tensorflow.Engine;

internal sealed unsafe partial class TorchTensor
{
    private const int Cpu = 0;

    /// <summary>Takes ownership of a handle whose storage is its own.</summary>
    public static TorchTensor Adopt(nint handle) => new(handle, null, null);

    /// <summary>Takes ownership of a handle that shares the storage of <paramref name="viewOf"/>.</summary>
    public static TorchTensor AdoptView(nint handle, TorchTensor viewOf) => new(handle, viewOf, null);

    /// <summary>A row-major tensor with undefined elements.</summary>
    public static TorchTensor Empty(TF_DataType type, ReadOnlySpan<long> sizes)
    {
        var strides = stackalloc long[sizes.Length];
        RowMajor(sizes, strides);
        nint handle;
        fixed (long* s = sizes)
            TorchError.Check(
                LibTorch.aoti_torch_empty_strided(sizes.Length, s, strides, ScalarTypes.ToTorch(type), Cpu, 0, &handle),
                "empty"
            );
        return new TorchTensor(handle, null, null);
    }

    /// <summary>A row-major tensor of zeros.</summary>
    public static TorchTensor Zeros(TF_DataType type, ReadOnlySpan<long> sizes)
    {
        var result = Empty(type, sizes);
        System.Runtime.InteropServices.NativeMemory.Clear((void*)result._data, (nuint)result.ByteCount);
        return result;
    }

    /// <summary>A row-major tensor of one value.</summary>
    public static TorchTensor Full(TF_DataType type, ReadOnlySpan<long> sizes, double value)
    {
        var result = Empty(type, sizes);
        TorchError.Check(LibTorch.aoti_torch_cpu_fill__Scalar(result.Handle, value), "fill_", result);
        return result;
    }

    /// <summary>A tensor over memory that stays valid as long as <paramref name="owner"/> is alive.</summary>
    public static TorchTensor FromBlob(nint data, TF_DataType type, ReadOnlySpan<long> sizes, object owner)
    {
        var strides = stackalloc long[sizes.Length];
        RowMajor(sizes, strides);
        nint handle;
        fixed (long* s = sizes)
            TorchError.Check(
                LibTorch.aoti_torch_create_tensor_from_blob(
                    data,
                    sizes.Length,
                    s,
                    strides,
                    0,
                    ScalarTypes.ToTorch(type),
                    Cpu,
                    0,
                    &handle
                ),
                "from_blob"
            );
        return new TorchTensor(handle, null, owner);
    }

    /// <summary>A row-major copy of managed elements.</summary>
    public static TorchTensor FromSpan<T>(ReadOnlySpan<T> elements, ReadOnlySpan<long> sizes)
        where T : unmanaged
    {
        var result = Empty(ScalarTypes.Of<T>(), sizes);
        if (result.Count != elements.Length)
            throw new InvalidArgumentError(
                $"{elements.Length} elements do not fill the shape [{string.Join(',', sizes.ToArray())}]."
            );
        elements.CopyTo(result.Span<T>());
        return result;
    }

    /// <summary>A vector, or a tensor of the given sizes, with copies of managed elements.</summary>
    public static TorchTensor FromArray<T>(T[] elements, params long[] sizes)
        where T : unmanaged =>
        FromSpan<T>(elements, sizes.Length == 0 && elements.Length != 1 ? [elements.Length] : sizes);

    /// <summary>A tensor of rank 0.</summary>
    public static TorchTensor Scalar<T>(T value)
        where T : unmanaged
    {
        var result = Empty(ScalarTypes.Of<T>(), []);
        *(T*)result._data = value;
        return result;
    }

    /// <summary>A tensor of rank 0 with a value converted to <paramref name="type"/>.</summary>
    public static TorchTensor Scalar(TF_DataType type, double value) => Full(type, [], value);

    /// <summary>A view of the same storage with other sizes, strides (in elements) and offset from this tensor's beginning.</summary>
    public TorchTensor View(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, long offset = 0)
    {
        CheckExtent(sizes, strides, offset);
        nint handle;
        fixed (long* s = sizes)
        fixed (long* t = strides)
            TorchError.Check(
                LibTorch.aoti_torch__reinterpret_tensor(Handle, sizes.Length, s, t, offset, &handle),
                "as_strided",
                this
            );
        return new TorchTensor(handle, this, null);
    }

    /// <summary>A row-major view with other sizes; a copy first if the elements are not in row-major order.</summary>
    public TorchTensor Reshape(ReadOnlySpan<long> sizes)
    {
        if (!IsContiguous)
        {
            using var copy = Clone();
            return copy.Reshape(sizes);
        }
        var strides = stackalloc long[sizes.Length];
        RowMajor(sizes, strides);
        return View(sizes, new ReadOnlySpan<long>(strides, sizes.Length));
    }

    /// <summary>A view with the dimensions in another order.</summary>
    public TorchTensor Permute(ReadOnlySpan<int> order)
    {
        Span<long> sizes = stackalloc long[Rank];
        Span<long> strides = stackalloc long[Rank];
        for (var i = 0; i < Rank; i++)
        {
            sizes[i] = _sizes[order[i]];
            strides[i] = _strides[order[i]];
        }
        return View(sizes, strides);
    }

    /// <summary><see cref="Permute"/> for a tensor that is not used any more: the result owns its memory.</summary>
    public TorchTensor IntoPermuted(ReadOnlySpan<int> order)
    {
        using var view = Permute(order);
        Dispose();
        nint handle;
        TorchError.Check(LibTorch.aoti_torch_new_tensor_handle(view.Handle, &handle), "alias", view);
        return new TorchTensor(handle, null, null);
    }

    // libtorch does not look whether a view stays inside the memory.
    private void CheckExtent(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, long offset)
    {
        var (last, own) = (offset, 0L);
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == 0)
                return;
            last += (sizes[i] - 1) * strides[i];
        }
        for (var i = 0; i < _sizes.Length; i++)
            own += (_sizes[i] - 1) * _strides[i];
        if (offset < 0 || last < 0 || last > own || Count == 0)
            throw new InvalidArgumentError(
                $"A tensor of shape {new Shape(_sizes)} cannot be seen as one of shape {new Shape(sizes.ToArray())}."
            );
    }

    private static void RowMajor(ReadOnlySpan<long> sizes, long* strides)
    {
        var step = 1L;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Math.Max(1, sizes[i]);
        }
    }
}
