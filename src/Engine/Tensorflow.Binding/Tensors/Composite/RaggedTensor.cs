using Tensorflow.Framework;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Rows of different lengths: values one after another, and how they are divided.</summary>
public class RaggedTensor : CompositeTensor
{
    private readonly Tensor _values;
    private readonly RowPartition _partition;

    public RaggedTensor(Tensor values, bool @internal = true, RowPartition? row_partition = null)
    {
        _values = values;
        _partition = row_partition ?? throw new ValueError("A ragged tensor needs a row_partition.");
    }

    public TF_DataType dtype => _values.dtype;

    /// <summary>Rows by columns; -1 where rows differ or nothing is known.</summary>
    public Shape shape => new(_partition.static_nrows, _partition.static_uniform_row_length);

    /// <summary>A row.</summary>
    public Tensor this[int index]
    {
        get
        {
            var splits = _partition.row_splits;
            var start = splits[index < 0 ? index - 1 : index];
            return Rows(start, index == -1 ? splits[-1] : splits[index < 0 ? index : index + 1]);
        }
    }

    /// <summary>Consecutive rows.</summary>
    /// <exception cref="ValueError">Rows are taken with a step, or columns are sliced.</exception>
    public RaggedTensor this[params Slice[] slices]
    {
        get
        {
            if (slices.Length == 0)
                return this;
            if (slices.Length > 1 || slices[0].Step != 1 || slices[0].IsIndex)
                throw new ValueError("A ragged tensor takes one slice of rows, without a step.");
            var starts = _partition.row_splits[":-1"][slices[0]];
            var ends = _partition.row_splits["1:"][slices[0]];
            var first = starts[0];
            var values = Rows(first, ends[-1]);
            return from_row_splits(values, tf.concat([starts, ends["-1:"]], 0) - first);
        }
    }

    public Tensor nrows(TF_DataType out_type, string? name = null) => tf.cast(_partition.nrows(), out_type);

    /// <summary>The lengths of the rows, or for axis 0 their number.</summary>
    public RaggedTensor row_lengths(int axis = -1, string? name = null)
    {
        if (axis is not (0 or 1 or -1))
            throw new ValueError($"A ragged tensor of two dimensions has no axis {axis}.");
        Tensor lengths = axis == 0 ? tf.reshape(_partition.nrows(), new Shape(1)) : _partition.row_lengths();
        return from_row_splits(
            lengths,
            tf.stack([tf.zeros_like(_partition.nrows()), tf.size(lengths, out_type: _partition.nrows().dtype)])
        );
    }

    public static RaggedTensor from_row_partition(Tensor values, RowPartition row_partition, bool validate = true) =>
        values.shape is { IsNull: false, ndim: 0 }
            ? throw new ValueError("The values of a ragged tensor need at least one dimension.")
            : new RaggedTensor(values, row_partition: row_partition);

    public static RaggedTensor from_row_splits(
        Tensor values,
        Tensor row_splits,
        string? name = null,
        bool validate = true
    ) => from_row_partition(values, RowPartition.from_row_splits(row_splits, validate), validate);

    public static RaggedTensor from_value_rowids(
        Tensor values,
        Tensor value_rowids,
        Tensor? nrows = null,
        string? name = null,
        bool validate = true
    ) => from_row_partition(values, RowPartition.from_value_rowids(value_rowids, nrows, validate), validate);

    /// <summary>The values alone, as in TensorFlow.NET.</summary>
    public static implicit operator Tensor(RaggedTensor indexedSlices) => indexedSlices._values;

    public static implicit operator RaggedTensor?(Tensor tensor) => tensor.Tag as RaggedTensor;

    public override string ToString() => $"tf.RaggedTensor: shape={shape} values={_values}";

    private Tensor Rows(Tensor start, Tensor end) =>
        array_ops.strided_slice(_values, tf.reshape(start, new Shape(1)), tf.reshape(end, new Shape(1)));
}
