using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Reductions over segments of rows.</summary>
public static partial class gen_math_ops
{
    public static Tensor segment_max(Tensor data, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SegmentMax", name, new ExecuteOpArgs(data, segment_ids));

    public static Tensor segment_mean(Tensor data, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SegmentMean", name, new ExecuteOpArgs(data, segment_ids));

    public static Tensor segment_min(Tensor data, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SegmentMin", name, new ExecuteOpArgs(data, segment_ids));

    public static Tensor segment_prod(Tensor data, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SegmentProd", name, new ExecuteOpArgs(data, segment_ids));

    public static Tensor segment_sum(Tensor data, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SegmentSum", name, new ExecuteOpArgs(data, segment_ids));

    public static Tensor sparse_segment_mean(Tensor data, Tensor indices, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SparseSegmentMean", name, new ExecuteOpArgs(data, indices, segment_ids));

    public static Tensor sparse_segment_sqrt_n(Tensor data, Tensor indices, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SparseSegmentSqrtN", name, new ExecuteOpArgs(data, indices, segment_ids));

    public static Tensor sparse_segment_sum(Tensor data, Tensor indices, Tensor segment_ids, string? name = null) =>
        tf.Context.ExecuteOp("SparseSegmentSum", name, new ExecuteOpArgs(data, indices, segment_ids));

    public static Tensor unsorted_segment_max(
        Tensor data,
        Tensor segment_ids,
        Tensor num_segments,
        string? name = null
    ) => tf.Context.ExecuteOp("UnsortedSegmentMax", name, new ExecuteOpArgs(data, segment_ids, num_segments));

    public static Tensor unsorted_segment_min(
        Tensor data,
        Tensor segment_ids,
        Tensor num_segments,
        string? name = null
    ) => tf.Context.ExecuteOp("UnsortedSegmentMin", name, new ExecuteOpArgs(data, segment_ids, num_segments));

    public static Tensor unsorted_segment_prod(
        Tensor data,
        Tensor segment_ids,
        Tensor num_segments,
        string? name = null
    ) => tf.Context.ExecuteOp("UnsortedSegmentProd", name, new ExecuteOpArgs(data, segment_ids, num_segments));

    public static Tensor unsorted_segment_sum(
        Tensor data,
        Tensor segment_ids,
        Tensor num_segments,
        string? name = null
    ) => tf.Context.ExecuteOp("UnsortedSegmentSum", name, new ExecuteOpArgs(data, segment_ids, num_segments));
}
