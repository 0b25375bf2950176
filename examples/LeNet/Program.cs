// LeNet on MNIST in a graph: two convolutions, two pools, two dense layers, gradient descent.
// Arguments: epochs (1), training images (6400).
using Tensorflow;
using static Tensorflow.Binding;

const int BatchSize = 64;
const int ValidationSize = 640;

var epochs = args.Length > 0 ? int.Parse(args[0]) : 1;
var trainSize = args.Length > 1 ? int.Parse(args[1]) : 6400;

var mnist = new MnistModelLoader()
    .LoadAsync(
        ".resources/mnist",
        oneHot: true,
        trainSize: trainSize + ValidationSize,
        validationSize: ValidationSize,
        testSize: 1000
    )
    .Result;
tf.compat.v1.disable_eager_execution();

var x = tf.placeholder(tf.float32, (-1, 784), name: "images");
var y = tf.placeholder(tf.float32, (-1, 10), name: "labels");
var images = tf.reshape(x, (-1, 28, 28, 1));
var first = Pool(Convolution(images, 1, 32));
var second = Pool(Convolution(first, 32, 64));
var flat = tf.reshape(second, (-1, 7 * 7 * 64));
var dense = tf.nn.relu(Dense(flat, 7 * 7 * 64, 1024));
var logits = Dense(dense, 1024, 10);
var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits), name: "loss");
var train = tf.train.GradientDescentOptimizer(0.02f).minimize(loss);
var correct = tf.equal(tf.math.argmax(logits, 1), tf.math.argmax(y, 1));
var accuracy = tf.reduce_mean(tf.cast(correct, tf.float32));

using var session = tf.Session();
session.run(tf.global_variables_initializer());
var batches = trainSize / BatchSize;
for (var epoch = 1; epoch <= epochs; epoch++)
{
    var (sum, hits) = (0f, 0f);
    for (var batch = 0; batch < batches; batch++)
    {
        var (data, labels) = mnist.GetNextBatch(
            mnist.Train.Data,
            mnist.Train.Labels,
            batch * BatchSize,
            (batch + 1) * BatchSize
        );
        var (_, value, right) = session.run((train, loss, accuracy), (x, data), (y, labels));
        sum += (float)value;
        hits += (float)right;
        if ((batch + 1) % 25 == 0)
        {
            Console.WriteLine($"  batch {batch + 1}: loss {sum / (batch + 1):G5}");
        }
    }
    float tested = session.run(accuracy, (x, mnist.Test.Data), (y, mnist.Test.Labels));
    Console.WriteLine(
        $"epoch {epoch}: loss {sum / batches:G5}, accuracy {hits / batches:G5}, test accuracy {tested:G5}"
    );
}

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
