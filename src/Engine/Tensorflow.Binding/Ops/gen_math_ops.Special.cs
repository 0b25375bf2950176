using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Special functions, histograms and cumulative sums of exponentials.</summary>
public static partial class gen_math_ops
{
    public static Tensor bucketize(Tensor input, float[] boundaries, string? name = null) =>
        tf.Context.ExecuteOp("Bucketize", name, new ExecuteOpArgs(input).Attr("boundaries", boundaries));

    public static Tensor cross(Tensor a, Tensor b, string? name = null) =>
        tf.Context.ExecuteOp("Cross", name, new ExecuteOpArgs(a, b));

    public static Tensor cumulative_logsumexp(
        Tensor x,
        Tensor axis,
        bool exclusive = false,
        bool reverse = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "CumulativeLogsumexp",
            name,
            new ExecuteOpArgs(x, axis).Attr("exclusive", exclusive).Attr("reverse", reverse)
        );

    public static Tensor histogram_fixed_width(
        Tensor values,
        Tensor value_range,
        Tensor nbins,
        TF_DataType dtype = TF_DataType.TF_INT32,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "HistogramFixedWidth",
            name,
            new ExecuteOpArgs(values, value_range, nbins).Attr("dtype", dtype)
        );

    public static Tensor inv_grad(Tensor y, Tensor dy, string? name = null) =>
        tf.Context.ExecuteOp("ReciprocalGrad", name, new ExecuteOpArgs(y, dy));

    public static Tensor ndtri(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Ndtri", name, new ExecuteOpArgs(x));

    public static Tensor next_after(Tensor x1, Tensor x2, string? name = null) =>
        tf.Context.ExecuteOp("NextAfter", name, new ExecuteOpArgs(x1, x2));

    public static Tensor polygamma(Tensor a, Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("Polygamma", name, new ExecuteOpArgs(a, x));

    public static Tensor xlog1py(Tensor x, Tensor y, string? name = null) =>
        tf.Context.ExecuteOp("Xlog1py", name, new ExecuteOpArgs(x, y));

    public static Tensor zeta(Tensor x, Tensor q, string? name = null) =>
        tf.Context.ExecuteOp("Zeta", name, new ExecuteOpArgs(x, q));
}
