using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// Gradients of two batches are added, clipped by their common norm and applied; losses and norms are printed. The loss is
/// a sum divided by the number of rows that the program asks the batch for.
/// </summary>
internal static class ClippedAndAccumulated
{
    public static void Run()
    {
        const int Samples = 64;
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var data = tf.data.Dataset.from_tensor_slices(inputs, targets).batch(16);
        var hidden = tf.Variable(tf.random.normal((5, 6), seed: 1), name: "hidden");
        var weights = tf.Variable(tf.random.normal((6, 1), seed: 2), name: "weights");
        var variables = new[] { hidden, weights };
        var optimizer = tf.keras.optimizers.SGD(0.2f);
        for (var epoch = 0; epoch < 5; epoch++)
        {
            Tensor[]? waiting = null;
            foreach (var (step, (x, y)) in enumerate(data))
            {
                using var tape = tf.GradientTape();
                var flat = tf.reshape(x, (x.shape[0], -1));
                var predicted = tf.matmul(tf.tanh(tf.matmul(flat, hidden.AsTensor())), weights.AsTensor());
                var loss = tf.reduce_sum(tf.square(predicted - y)) / (float)x.shape[0];
                var gradients = tape.gradient(loss, variables);
                if (waiting is null)
                {
                    waiting = gradients;
                    continue;
                }
                var sums = gradients.Zip(waiting, (a, b) => a + b).ToArray();
                waiting = null;
                var (clipped, norm) = clip_ops.clip_by_global_norm(sums, 0.5f);
                optimizer.apply_gradients(zip(clipped, variables));
                print($"epoch {epoch} step {step}: loss {(float)loss:G4}, norm {(float)norm:G4}");
            }
        }
    }
}
