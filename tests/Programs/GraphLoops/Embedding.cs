using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>Rows of a table are looked up, so that the table's gradient has rows for some words only.</summary>
internal static class Embedding
{
    public static void Run()
    {
        var random = new Random(10);
        var (words, labels) = (new int[48, 5], new long[48]);
        for (var i = 0; i < 48; i++)
        {
            labels[i] = i % 2;
            for (var j = 0; j < 5; j++)
            {
                words[i, j] = random.Next(10) + (labels[i] == 1 ? 8 : 0);
            }
        }
        var (inputs, targets) = (np.array(words), np.array(labels));
        var x = tf.placeholder(tf.int32, (-1, 5), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var table = tf.Variable(tf.truncated_normal((20, 4), stddev: 0.3f), name: "table");
        var meanings = tf.reduce_mean(tf.nn.embedding_lookup((IVariableV1)table, x), 1);
        var logits = Layer.Dense(meanings, 4, 2, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);
        var train = tf.train.GradientDescentOptimizer(0.5f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 8; step++)
        {
            var rows = new Slice(step % 4 * 12, step % 4 * 12 + 12);
            var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, targets[rows]));
            Console.WriteLine($"step {step}: loss {(float)value:G5}");
        }
    }
}
