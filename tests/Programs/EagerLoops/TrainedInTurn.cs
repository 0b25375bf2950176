using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// Two networks in turn, each with a tape and an optimizer of its own: one that makes samples from noise, one that tells them
/// from slices of an array.
/// </summary>
internal static class TrainedInTurn
{
    public static void Run()
    {
        const int Samples = 48;
        const int Batch = 12;
        var real = np.array(Enumerable.Range(0, Samples * 4).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 4));
        var maker = tf.Variable(tf.random.normal((3, 4), seed: 1), name: "maker");
        var judge = tf.Variable(tf.random.normal((4, 1), seed: 2), name: "judge");
        var optimizers = new[] { tf.keras.optimizers.SGD(0.05f), tf.keras.optimizers.SGD(0.05f) };
        for (var step = 0; step < 12; step++)
        {
            var first = step % 4 * Batch;
            var noise = tf.random.normal((Batch, 3), seed: 10 + step);
            using (var tape = tf.GradientTape())
            {
                var made = Judged(tf.matmul(noise, maker.AsTensor()));
                var loss =
                    tf.reduce_mean(tf.square(made))
                    + tf.reduce_mean(tf.square(Judged(real[new Slice(first, first + Batch)]) - 1f));
                optimizers[0].apply_gradients(zip(tape.gradient(loss, new[] { judge }), new[] { judge }));
                print($"step {step}: judge {(float)loss:G4}");
            }
            using (var tape = tf.GradientTape())
            {
                var loss = tf.reduce_mean(tf.square(Judged(tf.matmul(noise, maker.AsTensor())) - 1f));
                optimizers[1].apply_gradients(zip(tape.gradient(loss, new[] { maker }), new[] { maker }));
                print($"step {step}: maker {(float)loss:G4}");
            }
        }

        Tensor Judged(Tensor samples) => tf.tanh(tf.matmul(samples, judge.AsTensor()));
    }
}
