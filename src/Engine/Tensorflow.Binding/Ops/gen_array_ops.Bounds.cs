using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Places in sorted rows, and copies.</summary>
public static partial class gen_array_ops
{
    public static Tensor lower_bound(
        Tensor sorted_inputs,
        Tensor values,
        TF_DataType out_type = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("LowerBound", name, new ExecuteOpArgs(sorted_inputs, values).Attr("out_type", out_type));

    public static Tensor upper_bound(
        Tensor sorted_inputs,
        Tensor values,
        TF_DataType out_type = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("UpperBound", name, new ExecuteOpArgs(sorted_inputs, values).Attr("out_type", out_type));

    public static Tensor snapshot(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("Snapshot", name, new ExecuteOpArgs(input));
}
