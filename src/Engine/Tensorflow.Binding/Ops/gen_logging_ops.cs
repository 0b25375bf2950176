using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Kernels of assertions and of summaries.</summary>
public class gen_logging_ops
{
    public static Operation assert(Tensor condition, object[] data, long summarize = 3, string? name = null) =>
        OperationCalls.Execute(
            "Assert",
            name,
            new ExecuteOpArgs(condition, data.Select(static d => ops.convert_to_tensor(d)).ToArray()).Attr(
                "summarize",
                summarize
            )
        )!;

    public static Tensor histogram_summary(string tag, Tensor values, string? name = null) =>
        tf.Context.ExecuteOp("HistogramSummary", name, new ExecuteOpArgs(constant_op.constant(tag), values));

    public static Tensor merge_summary(Tensor[] inputs, string name = "MergeSummary") =>
        tf.Context.ExecuteOp("MergeSummary", name, new ExecuteOpArgs((object)inputs));

    public static Tensor scalar_summary(string tags, Tensor values, string name = "ScalarSummary") =>
        tf.Context.ExecuteOp("ScalarSummary", name, new ExecuteOpArgs(constant_op.constant(tags), values));
}
