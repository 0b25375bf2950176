using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>Losses whose derivatives need the other ranks' rows: values normalised by hand, and distances between all pairs of rows.
/// Argument: "normalised", "summed" (the same with a sum for a loss) or "pairs".</summary>
internal static class StatisticsByHand
{
    public static void Run(string[] args)
    {
        const int Samples = 36;
        const int Batch = 12;
        var kind = args[0];
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var data = tf.data.Dataset.from_tensor_slices(inputs, targets).batch(Batch);

        var hidden = tf.Variable(tf.random.normal((5, 6), seed: 1), name: "hidden");
        var weights = tf.Variable(tf.random.normal((6, 1), seed: 2), name: "weights");
        var optimizer = tf.keras.optimizers.SGD(0.05f);
        for (var epoch = 0; epoch < 4; epoch++)
        {
            foreach (var (step, (x, y)) in enumerate(data))
            {
                using var tape = tf.GradientTape();
                var loss = Loss(tf.matmul(x, hidden.AsTensor()), y);
                var variables = new[] { hidden, weights };
                var gradients = tape.gradient(loss, variables);
                optimizer.apply_gradients(zip(gradients, variables));
                print($"epoch {epoch} step {step}: loss {(float)loss:G4}");
            }
        }

        Tensor Loss(Tensor h, Tensor y)
        {
            if (kind == "pairs")
            {
                var similarity = tf.matmul(h, tf.transpose(h));
                var wanted = tf.matmul(y, tf.transpose(y));
                return tf.reduce_mean(tf.square(similarity * 0.1f - wanted));
            }
            var mean = tf.reduce_mean(h, new Axis(0), keepdims: true);
            var variance = tf.reduce_mean(tf.square(h - mean), new Axis(0), keepdims: true);
            var normalised = (h - mean) / tf.sqrt(variance + 0.01f);
            var error = tf.square(tf.matmul(tf.tanh(normalised), weights.AsTensor()) - y);
            return kind == "summed" ? tf.reduce_sum(error) * 0.1f : tf.reduce_mean(error);
        }
    }
}
