using Matex.Data.Reading;
using Tensorflow;
using Tensorflow.Eager;
using Tensorflow.NumPy;

namespace Matex.Data.Feeding;

/// <summary>Types and shapes of the tensors that rows become.</summary>
/// <param name="DataShape">Shape of a row of data.</param>
/// <param name="LabelShape">Shape of a row of labels; null without labels.</param>
/// <param name="LabelType">Type of the labels.</param>
internal sealed record TensorForm(long[] DataShape, long[]? LabelShape, TF_DataType LabelType)
{
    public static TensorForm Of(RowReader reader, IReadOnlyList<long>? rowShape)
    {
        var source = reader.Source;
        var shape = rowShape?.ToArray() ?? [.. source.Data.Shape];
        if (
            shape.Any(static extent => extent < 1)
            || shape.Aggregate(1L, static (a, b) => a * b) != source.Data.Elements
        )
        {
            throw new DataException(
                source.Name,
                null,
                $"a row has {source.Data.Elements} numbers ({string.Join('×', source.Data.Shape)}), which do not fit the shape "
                    + $"{string.Join('×', shape)}."
            );
        }
        if (source.Labels is not { } labels)
        {
            return new(shape, null, TF_DataType.TF_FLOAT);
        }
        if (!reader.Encoding.IsIndexed(labels))
        {
            return new(shape, labels.Shape.Count == 0 ? [1] : [.. labels.Shape], TF_DataType.TF_FLOAT);
        }
        return reader.Encoding.Labels == LabelEncoding.OneHot
            ? new(shape, [reader.Encoding.Classes.Count], TF_DataType.TF_FLOAT)
            : new(shape, [], TF_DataType.TF_INT32);
    }

    /// <summary>Tensors of a batch: data, and labels if there are any.</summary>
    public Tensor[] Tensors(HostBatch batch)
    {
        var data = new EagerTensor(batch.Data, Shape(batch.Rows, DataShape), TF_DataType.TF_FLOAT);
        return batch.Labels is { } labels
            ? [data, new EagerTensor(labels, Shape(batch.Rows, LabelShape!), LabelType)]
            : [data];
    }

    public NDArray DataArray(byte[] rows, long count) => new(rows, Shape(count, DataShape), TF_DataType.TF_FLOAT);

    public NDArray LabelArray(byte[] rows, long count) => new(rows, Shape(count, LabelShape!), LabelType);

    public static Shape Shape(long rows, long[] row) => new([rows, .. row]);
}
