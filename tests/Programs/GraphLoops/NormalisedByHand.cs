using Tensorflow;
using static Tensorflow.Binding;

/// <summary>Rows are normalised by the mean and variance of their batch, written with elementary operations.</summary>
internal static class NormalisedByHand
{
    public static void Run()
    {
        var (inputs, labels) = Samples.Make(60, seed: 8);
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        // Without a bias, which the mean would take away again.
        var weights = tf.Variable(tf.truncated_normal((Samples.Features, 8), stddev: 0.3f), name: "hidden");
        var hidden = tf.matmul(x, weights);
        var mean = tf.reduce_mean(hidden, 0);
        var variance = tf.reduce_mean(tf.square(hidden - mean), 0);
        var normal = (hidden - mean) / tf.sqrt(variance + 0.001f);
        var logits = Layer.Dense(tf.nn.relu(normal), 8, 3, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 8; step++)
        {
            var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
            var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, labels[rows]));
            Console.WriteLine($"step {step}: loss {(float)value:G5}");
        }
    }
}
