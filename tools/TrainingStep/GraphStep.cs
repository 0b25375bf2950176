using System.Diagnostics;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.TrainingStep;

/// <summary>A program of TensorFlow 1: placeholders, a session, an optimizer's minimize.</summary>
internal static class GraphStep
{
    public static bool Has(string network) => network is "lenet" or "mlp" or "wide";

    /// <summary>The milliseconds of each step.</summary>
    public static List<double> Run(string network, FixedBatch data, int steps)
    {
        tf.compat.v1.disable_eager_execution();
        tf.set_random_seed(1);
        var x = tf.placeholder(tf.float32, new Shape([-1, .. FixedBatch.Row(network)]), name: "images");
        var y = tf.placeholder(tf.int64, new Shape(-1), name: "labels");
        var logits = network switch
        {
            "lenet" => LeNet(x),
            "mlp" => Perceptron(x, 512),
            "wide" => Perceptron(x, 4096),
            _ => throw new ArgumentException($"no network of a graph is called {network}"),
        };
        var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits));
        var train = tf.train.GradientDescentOptimizer(0.01f).minimize(loss);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        var times = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            var start = Stopwatch.GetTimestamp();
            var (_, value) = session.run((train, loss), (x, data.Images), (y, data.Labels));
            var read = (float)value;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!float.IsFinite(read))
                throw new InvalidOperationException($"the loss of step {step} is {read}");
        }
        return times;
    }

    private static Tensor LeNet(Tensor image)
    {
        var first = Pool(Convolution(image, 1, 32));
        var second = Pool(Convolution(first, 32, 64));
        return Dense(tf.nn.relu(Dense(tf.reshape(second, (-1, 3136)), 3136, 1024)), 1024, 10);
    }

    private static Tensor Perceptron(Tensor input, int width) =>
        Dense(tf.nn.relu(Dense(tf.nn.relu(Dense(input, 784, width)), width, width)), width, 10);

    private static Tensor Convolution(Tensor input, int from, int to)
    {
        var filter = tf.Variable(tf.truncated_normal(new[] { 5, 5, from, to }, stddev: 0.1f));
        var bias = tf.Variable(tf.zeros(to));
        return tf.nn.relu(tf.nn.conv2d(input, filter, strides: new[] { 1, 1, 1, 1 }, padding: "SAME") + bias);
    }

    private static Tensor Pool(Tensor input) =>
        tf.nn.max_pool(input, ksize: new[] { 1, 2, 2, 1 }, strides: new[] { 1, 2, 2, 1 }, padding: "SAME");

    private static Tensor Dense(Tensor input, int from, int to)
    {
        var weights = tf.Variable(tf.truncated_normal(new[] { from, to }, stddev: 0.05f));
        return tf.matmul(input, weights) + tf.Variable(tf.zeros(to));
    }
}
