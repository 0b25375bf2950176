using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Elements by their rank within their row.</summary>
public static partial class gen_nn_ops
{
    /// <summary>The element that is greater than n others; with reverse, smaller than n others.</summary>
    public static Tensor nth_element(Tensor input, Tensor n, bool reverse = false, string? name = null) =>
        tf.Context.ExecuteOp("NthElement", name, new ExecuteOpArgs(input, n).Attr("reverse", reverse));
}
