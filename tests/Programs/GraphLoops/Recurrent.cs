using Tensorflow;
using static Tensorflow.Binding;

/// <summary>A recurrent network whose loop over time is written in the graph.</summary>
internal static class Recurrent
{
    public static void Run()
    {
        var (inputs, labels) = Samples.Make(60, seed: 11);
        var sequences = inputs.reshape((60, 3, 2));
        var x = tf.placeholder(tf.float32, (-1, 3, 2), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var (_, state) = tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicRNNCell(8), x, dtype: tf.float32);
        var logits = Layer.Dense(state, 8, 3, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 6; step++)
        {
            var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
            var (_, value) = session.run((train, loss), (x, sequences[rows]), (y, labels[rows]));
            Console.WriteLine($"step {step}: loss {(float)value:G5}");
        }
    }
}
