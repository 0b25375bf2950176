using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>Uses an operation without a rule, for which one can be found: it passes rows on as they are.</summary>
internal static class WithoutRule
{
    public static void Run()
    {
        const int Samples = 48;
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var data = tf.data.Dataset.from_tensor_slices(inputs, inputs).batch(12);
        var weights = tf.Variable(tf.random.normal((5, 4), seed: 2), name: "weights");
        var optimizer = tf.keras.optimizers.SGD(0.05f);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            foreach (var (step, (x, _)) in enumerate(data))
            {
                using var tape = tf.GradientTape();
                var product = tf.ensure_shape(tf.matmul(x, weights.AsTensor()), (-1, 4));
                var loss = tf.reduce_mean(tf.square(product - 1f));
                var gradients = tape.gradient(loss, new[] { weights });
                optimizer.apply_gradients(zip(gradients, new[] { weights }));
                print($"epoch {epoch} step {step}: loss {(float)loss:G4}");
            }
        }
    }
}
