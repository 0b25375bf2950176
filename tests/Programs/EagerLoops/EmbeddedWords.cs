using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

/// <summary>Gradients of looked-up rows are sparse. Argument: "embedding" for Keras' layer in fit, "gather" for a tape.</summary>
internal static class EmbeddedWords
{
    public static void Run(string[] args)
    {
        const int Samples = 48;
        const int Words = 6000;
        var words = np.array(Enumerable.Range(0, Samples * 4).Select(i => i * i * 13 % Words).ToArray())
            .reshape((Samples, 4));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        if (args[0] == "embedding")
        {
            var model = keras.Sequential([
                keras.layers.Embedding(Words, 12, input_length: 4),
                keras.layers.Flatten(),
                keras.layers.Dense(1),
            ]);
            model.compile(keras.optimizers.Adam(0.01f), keras.losses.MeanSquaredError(), ["mae"]);
            var history = model.fit(words, targets, batch_size: 12, epochs: 3, shuffle: false, verbose: 0);
            print($"loss: {string.Join(" ", history.history["loss"].Select(value => value.ToString("G4")))}");
            return;
        }
        var table = tf.Variable(tf.random.normal((Words, 12), seed: 1), name: "table");
        var weights = tf.Variable(tf.random.normal((12, 1), seed: 2), name: "weights");
        var optimizer = tf.keras.optimizers.SGD(0.1f);
        var data = tf.data.Dataset.from_tensor_slices(words, targets).batch(12);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            foreach (var (step, (x, y)) in enumerate(data))
            {
                using var tape = tf.GradientTape();
                var meaning = tf.reduce_mean(tf.gather(table.AsTensor(), x), new Axis(1));
                var loss = tf.reduce_mean(tf.square(tf.matmul(meaning, weights.AsTensor()) - y));
                var variables = new[] { table, weights };
                var gradients = tape.gradient(loss, variables);
                optimizer.apply_gradients(zip(gradients, variables));
                print($"epoch {epoch} step {step}: loss {(float)loss:G4}");
            }
        }
    }
}
