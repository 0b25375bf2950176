using System.Diagnostics;

namespace Tensorflow.Engine;

/// <summary>
/// A numeric tensor in native memory: one owned handle of libtorch's C interface (AtenTensorHandle). Several
/// instances may share storage (views, <see cref="Alias"/>); each is released on its own, by <see cref="Dispose"/>
/// or by its finalizer.
/// </summary>
internal sealed unsafe partial class TorchTensor : IDisposable
{
    private nint _handle;
    private readonly long[] _sizes;
    private readonly long[] _strides;
    private nint _data;
    private long _ownedBytes;
    private readonly object? _owner;

    private TorchTensor(nint handle, TorchTensor? viewOf, object? owner)
    {
        _handle = handle;
        int type;
        long rank;
        long* sizes;
        long* strides;
        nint data;
        _ = LibTorch.aoti_torch_get_dtype(handle, &type);
        _ = LibTorch.aoti_torch_get_dim(handle, &rank);
        _ = LibTorch.aoti_torch_get_sizes(handle, &sizes);
        _ = LibTorch.aoti_torch_get_strides(handle, &strides);
        _ = LibTorch.aoti_torch_get_data_ptr(handle, &data);
        DataType = ScalarTypes.FromTorch(type);
        if (rank == 0)
        {
            _sizes = _strides = [];
            Count = 1;
            IsContiguous = true;
        }
        else
        {
            _sizes = new ReadOnlySpan<long>(sizes, (int)rank).ToArray();
            _strides = new ReadOnlySpan<long>(strides, (int)rank).ToArray();
            var count = 1L;
            var contiguous = true;
            for (var i = (int)rank - 1; i >= 0; i--)
            {
                contiguous &= _sizes[i] == 1 || _strides[i] == count;
                count *= _sizes[i];
            }
            Count = count;
            IsContiguous = contiguous || count == 0;
        }
        _data = data;
        _owner = owner ?? viewOf?._owner;
        if (viewOf is null && owner is null)
        {
            _ownedBytes = Count * ScalarTypes.SizeOf(DataType);
            NativeMemoryPressure.Add(_ownedBytes);
        }
    }

    ~TorchTensor() => Release();

    /// <summary>The AtenTensorHandle.</summary>
    public nint Handle
    {
        get
        {
            if (_deferred is not null)
                Complete();
            Debug.Assert(_handle != 0, "The tensor has been released.");
            return _handle;
        }
    }

    /// <summary>Sizes of the dimensions; not to be modified.</summary>
    public long[] Sizes => _sizes;

    /// <summary>Strides of the dimensions, in elements; not to be modified.</summary>
    public long[] Strides => _strides;

    public int Rank => _sizes.Length;

    /// <summary>Number of elements.</summary>
    public long Count { get; }

    public TF_DataType DataType { get; }

    /// <summary>Address of the first element.</summary>
    public nint DataPointer
    {
        get
        {
            if (_deferred is not null)
                Complete();
            return _data;
        }
    }

    /// <summary>Whether the elements lie in row-major order without gaps.</summary>
    public bool IsContiguous { get; }

    /// <summary>Whether no other tensor and nothing outside uses the same memory.</summary>
    public bool IsUnshared => _owner is null && StorageUse.IsUnique(this);

    public bool IsReleased => _handle == 0 && _deferred is null;

    /// <summary>Bytes of all elements.</summary>
    public long ByteCount => Count * ScalarTypes.SizeOf(DataType);

    /// <summary>The elements of a contiguous tensor.</summary>
    public Span<T> Span<T>()
        where T : unmanaged
    {
        if (!IsContiguous || ScalarTypes.SizeOf(DataType) != sizeof(T))
            throw WrongElements(typeof(T).Name);
        return new Span<T>((void*)DataPointer, checked((int)Count));
    }

    /// <summary>The value of a tensor of one element, converted to <see langword="double"/>.</summary>
    public double ToDouble(int index = 0) =>
        Checked(index).DataType switch
        {
            TF_DataType.TF_FLOAT => ((float*)DataPointer)[index],
            TF_DataType.TF_DOUBLE => ((double*)DataPointer)[index],
            TF_DataType.TF_HALF => (double)((Half*)DataPointer)[index],
            TF_DataType.TF_UINT64 => ((ulong*)DataPointer)[index],
            _ => ToInt64(index),
        };

    /// <summary>The value of an integer or boolean element of a contiguous tensor.</summary>
    public long ToInt64(int index = 0) =>
        Checked(index).DataType switch
        {
            TF_DataType.TF_INT32 => ((int*)DataPointer)[index],
            TF_DataType.TF_INT64 or TF_DataType.TF_UINT64 => ((long*)DataPointer)[index],
            TF_DataType.TF_INT16 => ((short*)DataPointer)[index],
            TF_DataType.TF_INT8 => ((sbyte*)DataPointer)[index],
            TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL => ((byte*)DataPointer)[index],
            TF_DataType.TF_UINT16 => ((ushort*)DataPointer)[index],
            TF_DataType.TF_UINT32 => ((uint*)DataPointer)[index],
            TF_DataType.TF_FLOAT => (long)((float*)DataPointer)[index],
            TF_DataType.TF_DOUBLE => (long)((double*)DataPointer)[index],
            _ => throw new InvalidArgumentError($"A {DataType} element is not an integer."),
        };

    private TorchTensor Checked(int index) =>
        (ulong)index < (ulong)Count
            ? this
            : throw new InvalidArgumentError($"A tensor of shape {new Shape(_sizes)} has no element {index}.");

    private InvalidArgumentError WrongElements(string type) =>
        new($"A tensor of {DataType.as_numpy_name()} and shape {new Shape(_sizes)} cannot be read as {type}.");

    /// <summary>Another reference to the same storage, to be released on its own.</summary>
    public TorchTensor Alias()
    {
        nint handle;
        TorchError.Check(LibTorch.aoti_torch_new_tensor_handle(Handle, &handle), "alias", this);
        return new TorchTensor(handle, this, null);
    }

    /// <summary>The same elements in row-major order: an <see cref="Alias"/> if they already are, else a copy.</summary>
    public TorchTensor Contiguous() => IsContiguous ? Alias() : Clone();

    /// <summary>A row-major copy.</summary>
    public TorchTensor Clone()
    {
        var copy = Empty(DataType, _sizes);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Copies, converts and broadcasts the elements of <paramref name="source"/> into this tensor.</summary>
    public void CopyFrom(TorchTensor source)
    {
        if (IsContiguous && source.IsContiguous && DataType == source.DataType && Count == source.Count)
        {
            System.Buffer.MemoryCopy((void*)source.DataPointer, (void*)DataPointer, ByteCount, ByteCount);
            GC.KeepAlive(source);
            GC.KeepAlive(this);
            return;
        }
        if (StridedCopy.TryRun(this, source))
            return;
        TorchError.Check(LibTorch.aoti_torch_copy_(Handle, source.Handle, 0), "copy_", this, source);
        GC.KeepAlive(source);
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        Interlocked.Exchange(ref _deferred, null)?.Dispose();
        var handle = Interlocked.Exchange(ref _handle, 0);
        if (handle == 0)
            return;
        _ = LibTorch.aoti_torch_delete_tensor_object(handle);
        if (_ownedBytes != 0)
            NativeMemoryPressure.Remove(_ownedBytes);
    }

    public override string ToString() => $"{DataType}[{string.Join(',', _sizes)}]";
}
