// Times one training step after another: network, batch, steps to warm up, steps.
// The networks and the optimizer are those of the peers' programs. Prints the milliseconds of each step.
using System.Diagnostics;
using System.Globalization;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

var (network, batch) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
var (warmUp, steps) = (
    int.Parse(args[2], CultureInfo.InvariantCulture),
    int.Parse(args[3], CultureInfo.InvariantCulture)
);

tf.compat.v1.disable_eager_execution();
tf.set_random_seed(1);
var x = tf.placeholder(tf.float32, (-1, 784), name: "images");
var y = tf.placeholder(tf.int64, new Shape(-1), name: "labels");
var logits = network switch
{
    "lenet" => LeNet(tf.reshape(x, (-1, 28, 28, 1))),
    "mlp" => Perceptron(x, 512),
    "wide" => Perceptron(x, 4096),
    _ => throw new ArgumentException($"no network is called {network}"),
};
var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits));
var train = tf.train.GradientDescentOptimizer(0.01f).minimize(loss);

var random = new Random(0);
var images = new NDArray(Enumerable.Range(0, batch * 784).Select(_ => random.NextSingle()).ToArray(), (batch, 784));
var labels = new NDArray(Enumerable.Range(0, batch).Select(_ => random.NextInt64(10)).ToArray(), new Shape(batch));

using var session = tf.Session();
session.run(tf.global_variables_initializer());
var times = new List<double>();
for (var step = 0; step < warmUp + steps; step++)
{
    var start = Stopwatch.GetTimestamp();
    var (_, value) = session.run((train, loss), (x, images), (y, labels));
    var read = (float)value;
    if (step >= warmUp)
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    if (!float.IsFinite(read))
        throw new InvalidOperationException($"the loss of step {step} is {read}");
}
Console.WriteLine("ms " + string.Join(' ', times.Select(time => time.ToString("0.000", CultureInfo.InvariantCulture))));

Tensor LeNet(Tensor image)
{
    var first = Pool(Convolution(image, 1, 32));
    var second = Pool(Convolution(first, 32, 64));
    return Dense(tf.nn.relu(Dense(tf.reshape(second, (-1, 3136)), 3136, 1024)), 1024, 10);
}

Tensor Perceptron(Tensor input, int width) =>
    Dense(tf.nn.relu(Dense(tf.nn.relu(Dense(input, 784, width)), width, width)), width, 10);

Tensor Convolution(Tensor input, int from, int to)
{
    var filter = tf.Variable(tf.truncated_normal(new[] { 5, 5, from, to }, stddev: 0.1f));
    var bias = tf.Variable(tf.zeros(to));
    return tf.nn.relu(tf.nn.conv2d(input, filter, strides: new[] { 1, 1, 1, 1 }, padding: "SAME") + bias);
}

Tensor Pool(Tensor input) =>
    tf.nn.max_pool(input, ksize: new[] { 1, 2, 2, 1 }, strides: new[] { 1, 2, 2, 1 }, padding: "SAME");

Tensor Dense(Tensor input, int from, int to)
{
    var weights = tf.Variable(tf.truncated_normal(new[] { from, to }, stddev: 0.05f));
    return tf.matmul(input, weights) + tf.Variable(tf.zeros(to));
}
