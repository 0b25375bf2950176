using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// A placeholder tells training from evaluation, as in many programs of TensorFlow 1: it chooses between the statistics of
/// the batch and the running ones, and whether rows are dropped out. Batches of 24, of 7, of 2 and of 1. Gradient descent, since
/// Adam makes steps of gradients that are nothing but rounding. Training may take smaller steps where the loss is small, by a
/// choice that is made in the run, so that it stays whole; all is drawn from one sequence of random numbers.
/// </summary>
internal static class Switched
{
    private static readonly int[] Batches = [24, 24, 7, 2, 1];

    public static void Run(bool byLoss)
    {
        var (inputs, labels) = Normalised.Images(90, seed: 14);
        var x = tf.placeholder(tf.float32, (-1, Normalised.Size, Normalised.Size, 1), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var training = tf.placeholder(tf.@bool, Shape.Scalar, name: "training");
        var layer = new BatchNormalised("first", 1, 4);
        var normal = tf.cond(training, () => layer.Of(x, training: true), () => layer.Of(x, training: false));
        var pooled = tf.nn.max_pool(tf.nn.relu(normal), [1, 2, 2, 1], [1, 2, 2, 1], "VALID");
        var flat = tf.reshape(pooled, (-1, 9 * 4));
        var hidden = tf.nn.relu(Layer.Dense(flat, 9 * 4, 8, "hidden"));
        var kept = tf.cond(training, () => tf.nn.dropout(hidden, tf.constant(0.7f)), () => tf.identity(hidden));
        var logits = Layer.Dense(kept, 8, 3, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);
        var right = tf.reduce_mean(tf.cast(tf.equal(tf.arg_max(logits, 1), y), tf.float32));
        var trained = byLoss
            ? tf.cond(loss > 1.1f, () => tf.reduce_mean(losses), () => 0.5f * tf.reduce_mean(losses))
            : loss;
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(trained);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var row = 0;
            foreach (var rows in Batches)
            {
                var slice = new Slice(row, row += rows);
                var (_, value) = session.run((train, loss), (x, inputs[slice]), (y, labels[slice]), (training, true));
                Console.WriteLine($"{rows} rows: loss {(float)value:G4}");
            }
            var rest = new Slice(row, 90);
            var (accuracy, test) = session.run((right, loss), (x, inputs[rest]), (y, labels[rest]), (training, false));
            var noisy = session.run(loss, (x, inputs[rest]), (y, labels[rest]), (training, true));
            Console.WriteLine($"epoch {epoch}: {(float)accuracy:G4}, {(float)test:G4}, with noise {(float)noisy:G4}");
        }
    }
}
