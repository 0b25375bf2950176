using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Gradients of inputs that a branch or a loop does not use.</summary>
internal static class ControlFlowZeros
{
    /// <summary>Zeros like a tensor, or like the variable that a handle refers to.</summary>
    public static Tensor Like(Tensor tensor)
    {
        var value = tensor;
        if (tensor.dtype == TF_DataType.TF_RESOURCE)
            value = tf.Context.ExecuteOp(
                "ReadVariableOp",
                null!,
                new ExecuteOpArgs(tensor) { OpAttrs = { ["dtype"] = TF_DataType.TF_FLOAT } }
            );
        return tf.Context.ExecuteOp("ZerosLike", null!, new ExecuteOpArgs(value));
    }
}
