using Tensorflow.Engine;

namespace Tensorflow.NumPy;

public partial class NDArray
{
    /// <summary>
    /// The element, row or block at the given positions, negative ones counted from the end, as a copy; or its
    /// replacement.
    /// </summary>
    public NDArray this[params int[] indices]
    {
        get => Read(Array.ConvertAll(indices, Slice.Index));
        set => Write(Array.ConvertAll(indices, Slice.Index), value);
    }

    /// <summary>A copy of what the slices choose; or its replacement, repeated where needed.</summary>
    public new NDArray this[params Slice[] slices]
    {
        get => Read(slices);
        // TensorFlow.NET: when fewer slices than dimensions are assigned through, the first ':' fills up.
        set => Write(HasSpecial(slices) ? slices : SliceHelper.AlignWithShape(shape, slices), value);
    }

    /// <summary>Copies of the rows at the positions in <paramref name="mask"/>, or where it is true.</summary>
    public NDArray this[NDArray mask]
    {
        get
        {
            if (mask.dtype != TF_DataType.TF_BOOL)
                return new NDArray(Indexing.Rows(Elements, mask.Positions()));
            using var blocks = Blocks(mask);
            return new NDArray(Indexing.Rows(blocks, mask.Positions()));
        }
        set
        {
            RequireType(value);
            var positions = mask.Positions();
            using var blocks = mask.dtype == TF_DataType.TF_BOOL ? Blocks(mask) : Elements.Alias();
            using var rows = Engine.Torch.BroadcastTo(value.Elements, [positions.Length, .. blocks.Sizes[1..]]);
            for (var i = 0; i < positions.Length; i++)
            {
                using var row = Engine.Torch.Slice(rows, 0, i, 1);
                Indexing.Write(blocks, [new Slice((int)positions[i], (int)positions[i] + 1)], row);
            }
        }
    }

    private NDArray Read(Slice[] slices)
    {
        if (Value is StringValue strings)
            return ReadStrings(strings, slices);
        // TensorFlow.NET: whatever is taken of a scalar is the scalar.
        return ndim == 0 ? new NDArray(Elements.Clone()) : new NDArray(Indexing.Read(Elements, slices));
    }

    private void Write(Slice[] slices, NDArray value)
    {
        RequireType(value);
        Indexing.Write(Elements, slices, value.Elements);
        GC.KeepAlive(value);
    }

    // Strings have no place in native memory: their positions are sliced instead.
    private NDArray ReadStrings(StringValue strings, Slice[] slices)
    {
        var positions = np.arange(strings.Elements.Length).reshape(shape)[slices];
        var chosen = Array.ConvertAll(positions.ToArray<int>(), i => strings.Elements[i]);
        return new NDArray(new StringValue(chosen, positions.shape.dims));
    }

    private static bool HasSpecial(Slice[] slices) => Array.Exists(slices, s => s.IsEllipsis || s.IsNewAxis);

    private void RequireType(NDArray value)
    {
        if (value.dtype != dtype)
            throw new ArrayTypeMismatchException(
                $"Required dtype {dtype} but {value.dtype} is assigned. Convert with astype first."
            );
    }

    // The dimensions that a mask covers as one, so that its true elements count rows.
    private TorchTensor Blocks(NDArray mask)
    {
        var covered = mask.ndim;
        if (covered == 0 || covered > ndim || !dims.AsSpan(0, covered).SequenceEqual(mask.dims))
            throw new InvalidArgumentError($"A mask of shape {mask.shape} does not fit an array of shape {shape}.");
        return Elements.Reshape([(long)mask.size, .. dims[covered..]]);
    }

    private long[] Positions()
    {
        switch (dtype)
        {
            case TF_DataType.TF_BOOL:
                var mask = ToArray<bool>();
                return [.. Enumerable.Range(0, mask.Length).Where(i => mask[i]).Select(i => (long)i)];
            case TF_DataType.TF_INT64:
                return ToArray<long>();
            case TF_DataType.TF_INT32:
                return Array.ConvertAll(ToArray<int>(), i => (long)i);
            case TF_DataType.TF_FLOAT:
                return Array.ConvertAll(ToArray<float>(), i => (long)Convert.ToInt32(i));
            default:
                throw new InvalidArgumentError(
                    $"An array is indexed by bool, int32 or int64, not by {dtype.as_numpy_name()}. Convert with astype."
                );
        }
    }
}
