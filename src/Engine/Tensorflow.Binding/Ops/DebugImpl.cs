namespace Tensorflow.Debugging;

/// <summary>Functions under <c>tf.debugging</c>.</summary>
public class DebugImpl
{
    public Tensor assert_equal<T1, T2>(
        T1 t1,
        T2 t2,
        object[]? data = null,
        string? message = null,
        string? name = null
    ) => check_ops.assert_equal(t1, t2, data, message, name)?.output!;

    public Tensor assert_greater_equal<T1, T2>(
        Tensor x,
        Tensor y,
        object[]? data = null,
        string? message = null,
        string? name = null
    ) => check_ops.assert_greater_equal(x, y, data, message, name)?.output!;
}
