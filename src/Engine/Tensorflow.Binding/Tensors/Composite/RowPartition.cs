using Tensorflow.Framework;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>How values are divided into rows of different lengths.</summary>
public class RowPartition : CompositeTensor
{
    private readonly Tensor? _row_lengths;
    private readonly Tensor? _nrows;
    private readonly Tensor? _uniform_row_length;

    public RowPartition(
        Tensor row_splits,
        Tensor? row_lengths = null,
        Tensor? value_rowids = null,
        Tensor? nrows = null,
        Tensor? uniform_row_length = null
    )
    {
        this.row_splits = row_splits;
        (_row_lengths, _nrows, _uniform_row_length) = (row_lengths, nrows, uniform_row_length);
    }

    /// <summary>Where each row starts, and where the last one ends.</summary>
    public Tensor row_splits { get; }

    /// <summary>The number of rows, -1 if it is not known.</summary>
    public int static_nrows => row_splits.shape is { IsNull: false } shape ? (int)Math.Max(shape.dims[0] - 1, -1) : -1;

    /// <summary>The length that all rows have, -1 if they differ.</summary>
    public int static_uniform_row_length =>
        _uniform_row_length is { IsHost: true } length ? (int)Engine.HostValue.ToIntegers(length.Value)[0] : -1;

    public Tensor nrows() => _nrows ?? tf.shape(row_splits)[0] - 1;

    public Tensor row_lengths() => _row_lengths ?? row_splits["1:"] - row_splits[":-1"];

    public static RowPartition from_row_splits(
        Tensor row_splits,
        bool validate = true,
        TF_DataType preferred_dtype = TF_DataType.DtInvalid
    ) => new(Vector(row_splits, "row_splits"));

    public static RowPartition from_row_lengths(
        Tensor row_lengths,
        bool validate = true,
        TF_DataType dtype = TF_DataType.TF_INT32,
        TF_DataType dtype_hint = TF_DataType.TF_INT32
    )
    {
        var lengths = Vector(row_lengths, "row_lengths");
        return new RowPartition(Splits(lengths), row_lengths: lengths);
    }

    public static RowPartition from_value_rowids(
        Tensor value_rowids,
        Tensor? nrows = null,
        bool validate = true,
        TF_DataType preferred_dtype = TF_DataType.DtInvalid
    )
    {
        var rows = Vector(value_rowids, "value_rowids");
        var count = tf.cast(nrows ?? tf.reduce_max(rows) + 1, TF_DataType.TF_INT64);
        var ones = tf.ones_like(tf.cast(rows, TF_DataType.TF_INT64));
        var lengths = math_ops.unsorted_segment_sum(ones, rows, count);
        return new RowPartition(Splits(lengths), lengths, rows, count);
    }

    public static Tensor _convert_row_partition(
        Tensor partition,
        string name,
        TF_DataType dtype,
        TF_DataType dtype_hint = TF_DataType.TF_INT64
    ) => dtype == TF_DataType.DtInvalid ? partition : tf.cast(partition, dtype);

    private static Tensor Splits(Tensor lengths) =>
        tf.concat([tf.zeros(new Shape(1), lengths.dtype), math_ops.cumsum<int>(lengths)], 0);

    private static Tensor Vector(Tensor tensor, string name) =>
        tensor.shape is { IsNull: false } shape && shape.ndim != 1
            ? throw new ValueError($"{name} must be a vector, got shape {shape}.")
            : tensor;
}
