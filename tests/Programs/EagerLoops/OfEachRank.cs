using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// What is different on every rank. Argument: "first" (values that variables are made with), "later" (one rank changes a
/// weight after some steps) or "endless" (nothing; it trains until it is stopped).
/// </summary>
internal static class OfEachRank
{
    public static void Run(string kind)
    {
        var rank = int.Parse(Environment.GetEnvironmentVariable("OMPI_COMM_WORLD_RANK") ?? "0");
        const int Samples = 48;
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var data = tf.data.Dataset.from_tensor_slices(inputs, targets).batch(12);
        var random = new Random(kind == "first" ? rank : 0);
        var first = Enumerable.Range(0, 5).Select(_ => random.NextSingle()).ToArray();
        var weights = tf.Variable(np.array(first).reshape((5, 1)), name: "weights");
        var bias = tf.Variable(tf.constant(new[] { random.NextSingle() }), name: "bias");
        var variables = new[] { weights, bias };
        var optimizer = tf.keras.optimizers.SGD(0.1f);
        for (var epoch = 0; epoch < (kind == "endless" ? int.MaxValue : 4); epoch++)
        {
            foreach (var (step, (x, y)) in enumerate(data))
            {
                using var tape = tf.GradientTape();
                var loss = tf.reduce_mean(tf.square(tf.matmul(x, weights.AsTensor()) + bias.AsTensor() - y));
                var gradients = tape.gradient(loss, variables);
                optimizer.apply_gradients(zip(gradients, variables));
                if (kind == "later" && rank == 1 && epoch == 1 && step == 1)
                {
                    bias.assign_add(tf.constant(new[] { 0.001f }));
                }
                if (kind != "endless" || epoch % 100 == 0)
                {
                    print($"epoch {epoch} step {step}: loss {(float)loss:G4}");
                }
            }
        }
    }
}
