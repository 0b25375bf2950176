using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// A convolutional net with two layers of batch normalisation: a graph that trains with the statistics of the batch and
/// moves running ones, and one that shares its variables and uses those. Batches of 24, of 7 and of 2.
/// </summary>
internal static class Normalised
{
    public const int Size = 6;
    private static readonly int[] Batches = [24, 24, 7, 2];

    public static void Run()
    {
        var (inputs, labels) = Images(90, seed: 13);
        var x = tf.placeholder(tf.float32, (-1, Size, Size, 1), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var (first, second) = (new BatchNormalised("first", 1, 4), new BatchNormalised("second", 4, 6));
        var weights = tf.Variable(tf.truncated_normal((9 * 6, 3), stddev: 0.2f), name: "weights");
        var bias = tf.Variable(tf.zeros(3), name: "bias");
        Tensor Logits(bool training)
        {
            var pooled = tf.nn.max_pool(tf.nn.relu(first.Of(x, training)), [1, 2, 2, 1], [1, 2, 2, 1], "VALID");
            var flat = tf.reshape(tf.nn.relu(second.Of(pooled, training)), (-1, 9 * 6));
            return tf.matmul(flat, weights) + bias;
        }
        Tensor Loss(Tensor logits) =>
            tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits));
        var loss = Loss(Logits(training: true));
        var logits = Logits(training: false);
        var right = tf.reduce_mean(tf.cast(tf.equal(tf.arg_max(logits, 1), y), tf.float32));
        var tested = Loss(logits);
        var moved = tf.group([.. first.Updates, .. second.Updates]);
        var train = tf.train.GradientDescentOptimizer(0.05f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var row = 0;
            foreach (var rows in Batches)
            {
                var slice = new Slice(row, row += rows);
                var (_, _, value) = session.run((train, moved, loss), (x, inputs[slice]), (y, labels[slice]));
                Console.WriteLine($"{rows} rows: loss {(float)value:G5}");
            }
            var rest = new Slice(row, 90);
            var (accuracy, test) = session.run((right, tested), (x, inputs[rest]), (y, labels[rest]));
            var seen = session.run(loss, (x, inputs[rest]), (y, labels[rest]));
            Console.WriteLine(
                $"epoch {epoch}: {(float)accuracy:G4}, {(float)test:G4}, as in training {(float)seen:G4}"
            );
            foreach (var average in first.Averages.Concat(second.Averages))
            {
                Console.WriteLine($"{average.name}: {(float)session.run(tf.reduce_sum(average)):G4}");
            }
        }
    }

    public static (NDArray Inputs, NDArray Labels) Images(int rows, int seed)
    {
        var random = new Random(seed);
        var (inputs, labels) = (new float[rows, Size, Size, 1], new long[rows]);
        for (var i = 0; i < rows; i++)
        {
            labels[i] = i % 3;
            for (var pixel = 0; pixel < Size * Size; pixel++)
            {
                inputs[i, pixel / Size, pixel % Size, 0] =
                    random.NextSingle() * 2 + (pixel % 3 == labels[i] ? 1.5f : 0);
            }
        }
        return (np.array(inputs), np.array(labels));
    }
}

/// <summary>A convolution and its batch normalisation.</summary>
internal sealed class BatchNormalised(string name, int from, int to)
{
    private const float Momentum = 0.8f;

    private readonly IVariableV1 _filter = tf.Variable(
        tf.truncated_normal((3, 3, from, to), stddev: 0.4f),
        name: name + "_filter"
    );
    private readonly IVariableV1 _gamma = tf.Variable(tf.ones(to), name: name + "_gamma");
    private readonly IVariableV1 _beta = tf.Variable(tf.zeros(to), name: name + "_beta");
    private readonly IVariableV1 _mean = tf.Variable(tf.zeros(to), name: name + "_mean", trainable: false);
    private readonly IVariableV1 _variance = tf.Variable(tf.ones(to), name: name + "_variance", trainable: false);

    public List<ITensorOrOperation> Updates { get; } = [];

    public Tensor[] Averages => [_mean.AsTensor(), _variance.AsTensor()];

    public Tensor Of(Tensor input, bool training)
    {
        var summed = tf.nn.conv2d(input, _filter.AsTensor(), [1, 1, 1, 1], "SAME");
        if (!training)
        {
            return tf.nn.fused_batch_norm(
                summed,
                _gamma.AsTensor(),
                _beta.AsTensor(),
                _mean.AsTensor(),
                _variance.AsTensor(),
                is_training: false
            )[0];
        }
        var results = tf.nn.fused_batch_norm(summed, _gamma.AsTensor(), _beta.AsTensor());
        Updates.Add(tf.assign(_mean, _mean.AsTensor() * Momentum + results[1] * (1 - Momentum)));
        Updates.Add(tf.assign(_variance, _variance.AsTensor() * Momentum + results[2] * (1 - Momentum)));
        return results[0];
    }
}
