using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// Dropout, switched off by a placeholder when the accuracy over a test set is measured, as in the tutorials of TensorFlow 1.
/// The test set draws random numbers too, from the same generator.
/// </summary>
internal static class Dropout
{
    public static void Run()
    {
        tf.compat.v1.disable_eager_execution();
        const int Rows = 90;
        const int TestRows = 41;
        const int Batch = 24;
        var random = new Random(3);
        (float[,] Inputs, long[] Labels) Samples(int rows)
        {
            var (inputs, labels) = (new float[rows, 6], new long[rows]);
            for (var i = 0; i < rows; i++)
            {
                labels[i] = i % 3;
                for (var j = 0; j < 6; j++)
                {
                    inputs[i, j] = random.NextSingle() + (j % 3 == labels[i] ? 0.5f : 0);
                }
            }
            return (inputs, labels);
        }
        var (trainInputs, trainLabels) = Samples(Rows);
        var (testInputs, testLabels) = Samples(TestRows);
        var (inputs, labels) = (np.array(trainInputs), np.array(trainLabels));

        var x = tf.placeholder(tf.float32, (-1, 6));
        var y = tf.placeholder(tf.int64, -1);
        var keep = tf.placeholder(tf.float32);
        Tensor Dense(Tensor input, int from, int to, string name) =>
            tf.matmul(input, tf.Variable(tf.truncated_normal((from, to), stddev: 0.3f), name: name))
            + tf.Variable(tf.zeros(to), name: name + "_bias");
        var hidden = tf.nn.dropout(tf.nn.relu(Dense(x, 6, 16, "hidden")), keep);
        var logits = Dense(tf.nn.dropout(tf.tanh(Dense(hidden, 16, 8, "middle")), keep), 8, 3, "logits");
        var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits));
        var right = tf.reduce_mean(tf.cast(tf.equal(tf.arg_max(logits, 1), y), tf.float32));
        var train = tf.train.AdamOptimizer(0.01f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var epoch = 0; epoch < 3; epoch++)
        {
            for (var row = 0; row < Rows; row += Batch)
            {
                var rows = new Slice(row, Math.Min(row + Batch, Rows));
                var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, labels[rows]), (keep, 0.6f));
                Console.WriteLine($"step {row / Batch}: loss {(float)value:G5}");
            }
            var accuracy = session.run(right, (x, testInputs), (y, testLabels), (keep, 1f));
            var scores = session.run(logits, (x, testInputs), (y, testLabels), (keep, 1f));
            Console.WriteLine(
                $"epoch {epoch}: accuracy {(float)accuracy:G4}, last score {(float)scores[TestRows - 1, 2]:G4}"
            );
        }
    }
}
