using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// Regression with targets from a placeholder without a shape; the loss is the sum over all that there is. Arguments of
/// <see cref="Run"/>: how many of the targets are fed, and the placeholder's shape.
/// </summary>
internal static class OpenPlaceholder
{
    public static void Run(int targets, Shape? shape = null)
    {
        const int Samples = 40;
        var inputs = np.array(Enumerable.Range(0, Samples * 4).Select(i => (i * 29 % 83) / 40f - 1f).ToArray())
            .reshape((Samples, 4));
        var wanted = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray())
            .reshape((Samples, 1));
        var x = tf.placeholder(tf.float32, (-1, 4), name: "x");
        var y = tf.placeholder(tf.float32, shape, name: "y");
        var predicted = tf.tanh(Layer.Dense(x, 4, 1, "predicted"));
        var loss = tf.reduce_sum(tf.pow(predicted - y, 2f)) / (2f * Samples);
        var train = tf.train.AdamOptimizer(0.05f).minimize(loss);
        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 8; step++)
        {
            session.run(train, (x, inputs), (y, wanted[new Slice(0, targets)]));
            Console.WriteLine($"step {step}: loss {(float)session.run(loss, (x, inputs), (y, wanted)):G4}");
        }
    }
}
