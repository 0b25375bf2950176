using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>Operations that the wrapper adds to the program's, recorded on its tapes like any other.</summary>
internal static class Arithmetic
{
    /// <summary>The tensor times a number, as a new tensor that shares no memory with it.</summary>
    public static Tensor Scale(Tensor tensor, double factor) =>
        HostAccess.Without(() =>
        {
            var scalar = math_ops.cast(tf.constant(factor, TF_DataType.TF_DOUBLE), tensor.dtype);
            return (Tensor)tf.Context.ExecuteOp("Mul", null!, new ExecuteOpArgs(tensor, scalar));
        });

    /// <summary>A new tensor of the same value; derivatives pass through it where the type has any.</summary>
    public static Tensor Copy(Tensor tensor) =>
        tensor.dtype == TF_DataType.TF_BOOL
            ? HostAccess.Create(HostAccess.Bytes(tensor).ToArray(), HostAccess.Dimensions(tensor), tensor.dtype)
            : Scale(tensor, 1);
}
