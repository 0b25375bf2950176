using Tensorflow;
using static Tensorflow.Binding;

/// <summary>
/// A placeholder chooses between two branches of the graph: other inputs in training than in evaluation. Or the choice
/// depends on the batch as well, and is known only in the run.
/// </summary>
internal static class Branched
{
    public static void Run(bool byFeed)
    {
        var (inputs, labels) = Samples.Make(60, seed: 12);
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var training = tf.placeholder(tf.@bool, Shape.Scalar, name: "training");
        var condition = byFeed ? training : tf.logical_and(training, tf.reduce_sum(x) > -1e6f);
        var chosen = tf.cond(condition, () => x * 1.1f, () => x * 1f);
        var logits = Layer.Dense(chosen, Samples.Features, 3, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 6; step++)
        {
            var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
            var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, labels[rows]), (training, true));
            Console.WriteLine($"step {step}: loss {(float)value:G5}");
        }
        var clean = session.run(loss, (x, inputs), (y, labels), (training, false));
        Console.WriteLine($"all: loss {(float)clean:G5}");
    }
}
