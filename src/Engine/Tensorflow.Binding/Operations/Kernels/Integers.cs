namespace Tensorflow.Engine;

/// <summary>Small integer tensors: shapes, positions, sizes.</summary>
internal static class Integers
{
    /// <summary>A vector of int32 or int64 (or another integer type).</summary>
    public static TorchTensor Vector(ReadOnlySpan<long> values, TF_DataType type)
    {
        var result = TorchTensor.Empty(type, [values.Length]);
        Write(values, result);
        return result;
    }

    /// <summary>A tensor of rank 0.</summary>
    public static TorchTensor Scalar(long value, TF_DataType type)
    {
        var result = TorchTensor.Empty(type, []);
        Write([value], result);
        return result;
    }

    /// <summary>A row-major int64 copy, or the tensor itself if it is that already.</summary>
    public static TorchTensor AsInt64(TorchTensor tensor)
    {
        if (tensor.DataType == TF_DataType.TF_INT64)
            return tensor.Contiguous();
        using var contiguous = tensor.Contiguous();
        return Torch.Cast(contiguous, TF_DataType.TF_INT64);
    }

    private static void Write(ReadOnlySpan<long> values, TorchTensor result)
    {
        if (result.DataType == TF_DataType.TF_INT32)
        {
            var span = result.Span<int>();
            for (var i = 0; i < values.Length; i++)
                span[i] = checked((int)values[i]);
            return;
        }
        if (result.DataType == TF_DataType.TF_INT64)
        {
            values.CopyTo(result.Span<long>());
            return;
        }
        using var wide = Vector(values, TF_DataType.TF_INT64);
        result.CopyFrom(wide);
    }
}
