using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>Gradient descent without an optimizer: the program assigns the new values itself.</summary>
internal static class AssignedByHand
{
    public static void Run(string[] args)
    {
        const int Samples = 60;
        const int Batch = 20;
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var data = tf.data.Dataset.from_tensor_slices(inputs, targets).batch(Batch);

        var weights = tf.Variable(tf.random.normal((5, 1), seed: 2), name: "weights");
        var bias = tf.Variable(tf.constant(0f), name: "bias");
        for (var epoch = 0; epoch < 4; epoch++)
        {
            foreach (var (step, (x, y)) in enumerate(data))
            {
                using var tape = tf.GradientTape();
                var loss = tf.reduce_mean(tf.square(tf.matmul(x, weights.AsTensor()) + bias.AsTensor() - y));
                var (byWeights, byBias) = tape.gradient(loss, (weights, bias));
                weights.assign_sub(byWeights * 0.1f);
                bias.assign_sub(byBias * 0.1f);
                print($"epoch {epoch} step {step}: loss {(float)loss:G4}");
            }
        }
    }
}
