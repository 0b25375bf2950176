// The example LeNet in double precision, where no rounding moves a rectifier: so its run on several
// ranks agrees with the run alone over many steps. Argument: training images.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

const int BatchSize = 64;
var trainSize = int.Parse(args[0]);
var mnist = new MnistModelLoader()
    .LoadAsync(".resources/mnist", oneHot: true, trainSize: trainSize, validationSize: 0, testSize: 1000)
    .Result;
tf.compat.v1.disable_eager_execution();

var x = tf.placeholder(tf.float64, (-1, 784), name: "images");
var y = tf.placeholder(tf.float64, (-1, 10), name: "labels");
var first = Pool(Convolution(tf.reshape(x, (-1, 28, 28, 1)), 1, 32));
var second = Pool(Convolution(first, 32, 64));
var dense = tf.nn.relu(Dense(tf.reshape(second, (-1, 7 * 7 * 64)), 7 * 7 * 64, 1024));
var logits = Dense(dense, 1024, 10);
var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));
var train = tf.train.GradientDescentOptimizer(0.02f).minimize(loss);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var batch = 0; batch < trainSize / BatchSize; batch++)
{
    var (data, labels) = mnist.GetNextBatch(
        mnist.Train.Data,
        mnist.Train.Labels,
        batch * BatchSize,
        (batch + 1) * BatchSize
    );
    var (_, value) = session.run((train, loss), (x, data.astype(np.float64)), (y, labels.astype(np.float64)));
    Console.WriteLine($"batch {batch + 1}: loss {(double)value:G10}");
}

Tensor Convolution(Tensor input, int from, int to)
{
    var bias = tf.Variable(tf.zeros(to, tf.float64));
    var filter = Weights(5, 5, from, to);
    return tf.nn.relu(tf.nn.conv2d(input, filter, strides: new[] { 1, 1, 1, 1 }, padding: "SAME") + bias);
}

Tensor Pool(Tensor input) =>
    tf.nn.max_pool(input, ksize: new[] { 1, 2, 2, 1 }, strides: new[] { 1, 2, 2, 1 }, padding: "SAME");

Tensor Dense(Tensor input, int from, int to) =>
    tf.matmul(input, Weights(from, to)) + tf.Variable(tf.zeros(to, tf.float64));

ResourceVariable Weights(params int[] shape) =>
    tf.Variable(tf.truncated_normal(shape, stddev: 0.05f, dtype: tf.float64));
