namespace Tensorflow.Engine;

/// <summary>
/// Tells whether a tensor's memory has one user only. libtorch's stable interface has no such question, so the
/// reference counts at the head of TensorImpl and StorageImpl (c10::intrusive_ptr_target) are read; a trial on first
/// use shows whether they are where they are expected, and if not every tensor counts as shared.
/// </summary>
internal static unsafe class StorageUse
{
    private const int CountOffset = 8;
    private const int StorageOffset = 16;
    private static readonly Lazy<bool> IsReadable = new(Try);

    public static bool IsUnique(TorchTensor tensor) => IsReadable.Value && Count(tensor) == (1, 1);

    private static (uint Tensors, uint Storages) Count(TorchTensor tensor)
    {
        var implementation = *(nint*)tensor.Handle;
        var storage = *(nint*)(implementation + StorageOffset);
        return (*(uint*)(implementation + CountOffset), *(uint*)(storage + CountOffset));
    }

    private static bool Try()
    {
        using var tensor = TorchTensor.Empty(TF_DataType.TF_FLOAT, [2]);
        if (Count(tensor) != (1, 1))
            return false;
        using (var view = tensor.View([1], [1]))
            if (Count(tensor) != (1, 2) || Count(view) != (1, 2))
                return false;
        using (tensor.Alias())
            if (Count(tensor) != (2, 1))
                return false;
        return Count(tensor) == (1, 1);
    }
}
