using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>Tape loops without an iterator: each step cuts its batch out of arrays.
/// Argument: "constant" (tf.constant of a slice), "array" (the slice itself), "tensor" (a slice of a tensor),
/// "inside" (the same while the tape records), "written" (shapes written with the batch's rows) or "all" (no slices).</summary>
internal static class SlicedArrays
{
    public static void Run(string[] args)
    {
        const int Samples = 60;
        const int Batch = 16;
        var kind = args[0];
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var (allInputs, allTargets) = (tf.constant(inputs), tf.constant(targets));

        var hidden = tf.Variable(tf.random.normal((5, 6), seed: 1), name: "hidden");
        var weights = tf.Variable(tf.random.normal((6, 1), seed: 2), name: "weights");
        var optimizer = tf.keras.optimizers.SGD(0.05f);
        for (var step = 0; step < 12; step++)
        {
            var first = step % 4 * Batch;
            var range = new Slice(first, Math.Min(first + Batch, Samples));
            Tensor x = kind switch
            {
                "constant" => tf.constant(inputs[range]),
                "array" => inputs[range],
                "all" => inputs,
                _ => allInputs[range],
            };
            Tensor y = kind switch
            {
                "constant" => tf.constant(targets[range]),
                "array" => targets[range],
                "all" => targets,
                _ => allTargets[range],
            };
            using var tape = tf.GradientTape();
            if (kind == "inside")
            {
                (x, y) = (allInputs[range], allTargets[range]);
            }
            if (kind == "written" && (int)first + Batch <= Samples)
            {
                x = tf.reshape(tf.reshape(x, (Batch, -1, 1)), (Batch, 5));
            }
            var predicted = tf.matmul(tf.tanh(tf.matmul(x, hidden.AsTensor())), weights.AsTensor());
            var loss = tf.reduce_mean(tf.square(predicted - y));
            var variables = new[] { hidden, weights };
            var gradients = tape.gradient(loss, variables);
            optimizer.apply_gradients(zip(gradients, variables));
            print($"step {step}: loss {(float)loss:G4}");
        }
    }
}
