using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Reductions along axes, running sums and products.</summary>
public static partial class gen_math_ops
{
    public static Tensor all(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("All", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));

    public static Tensor any(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("Any", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));

    public static Tensor arg_max(
        Tensor input,
        Tensor dimension,
        TF_DataType output_type = TF_DataType.TF_INT64,
        string? name = null
    ) => tf.Context.ExecuteOp("ArgMax", name, new ExecuteOpArgs(input, dimension).Attr("output_type", output_type));

    public static Tensor arg_min(
        Tensor input,
        Tensor dimension,
        TF_DataType output_type = TF_DataType.TF_INT64,
        string? name = null
    ) => tf.Context.ExecuteOp("ArgMin", name, new ExecuteOpArgs(input, dimension).Attr("output_type", output_type));

    public static Tensor cumprod(
        Tensor x,
        Tensor axis,
        bool exclusive = false,
        bool reverse = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Cumprod",
            name,
            new ExecuteOpArgs(x, axis).Attr("exclusive", exclusive).Attr("reverse", reverse)
        );

    public static Tensor cumsum(
        Tensor x,
        Tensor axis,
        bool exclusive = false,
        bool reverse = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Cumsum",
            name,
            new ExecuteOpArgs(x, axis).Attr("exclusive", exclusive).Attr("reverse", reverse)
        );

    public static Tensor euclidean_norm(
        Tensor input,
        Tensor reduction_indices,
        bool keep_dims = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "EuclideanNorm",
            name,
            new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims)
        );

    public static Tensor max(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("Max", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));

    public static Tensor mean(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("Mean", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));

    public static Tensor min(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("Min", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));

    public static Tensor prod(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("Prod", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));

    public static Tensor sum(Tensor input, Tensor reduction_indices, bool keep_dims = false, string? name = null) =>
        tf.Context.ExecuteOp("Sum", name, new ExecuteOpArgs(input, reduction_indices).Attr("keep_dims", keep_dims));
}
