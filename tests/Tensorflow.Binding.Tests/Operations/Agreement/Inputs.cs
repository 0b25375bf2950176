using Tensorflow.Gradients;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations.Agreement;

/// <summary>Inputs that Python makes in the same way.</summary>
internal static class Inputs
{
    /// <summary>What the programs in Python begin with.</summary>
    public const string Python = """
        import numpy as np, tensorflow as tf
        def wave(shape, low=0.0, high=1.0, dtype=np.float32):
            i = np.arange(int(np.prod(shape)), dtype=np.float64)
            return tf.constant((low + (high - low) * ((i + 1) * 0.6180339887 % 1.0)).reshape(shape).astype(dtype))
        def whole(shape, high, dtype=np.int32):
            return tf.constant((np.arange(int(np.prod(shape)), dtype=np.int64) * 7919 % high).reshape(shape).astype(dtype))
        def grad(f, *x):
            with tf.GradientTape() as tape:
                [tape.watch(t) for t in x]
                y = f(*x)
                y = tf.reduce_sum(y * tf.cast(wave(y.shape), y.dtype))
            return tuple(tape.gradient(y, list(x)))
        def flat(results):
            return [t for r in results for t in flat(r)] if isinstance(results, (list, tuple)) else [results]
        """;

    /// <summary>Numbers spread between two bounds, no two alike.</summary>
    public static Tensor Wave(long[] shape, double low = 0, double high = 1, TF_DataType type = TF_DataType.TF_FLOAT)
    {
        var values = new double[shape.Aggregate(1L, static (a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
            values[i] = low + ((high - low) * ((i + 1) * 0.6180339887 % 1));
        return type == TF_DataType.TF_DOUBLE
            ? constant_op.constant(values, shape: new Shape(shape))
            : tf.cast(
                constant_op.constant(Array.ConvertAll(values, static v => (float)v), shape: new Shape(shape)),
                type
            );
    }

    /// <summary>Integers from 0 to below a bound.</summary>
    public static Tensor Whole(long[] shape, long high, TF_DataType type = TF_DataType.TF_INT32)
    {
        var values = new long[shape.Aggregate(1L, static (a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
            values[i] = i * 7919L % high;
        return tf.cast(constant_op.constant(values, shape: new Shape(shape)), type);
    }

    /// <summary>Gradients of a weighted sum of a function's elements.</summary>
    public static Tensor[] Grad(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        if (!tf.executing_eagerly())
        {
            var inGraph = function(inputs);
            return tf.gradients(tf.reduce_sum(inGraph * Wave(inGraph.shape.dims, type: inGraph.dtype)), inputs);
        }
        using var tape = new GradientTape();
        tape.PushTape(persistent: true);
        foreach (var input in inputs)
            tape.watch(input);
        var result = function(inputs);
        var sum = tf.reduce_sum(result * Wave(result.shape.dims, type: result.dtype));
        tape.stop_recording();
        return [.. inputs.Select(input => tape.gradient(sum, input))];
    }
}
