// Logistic regression on MNIST in a graph: placeholders, GradientDescentOptimizer, one session.
// Arguments: epochs (1), training images (10000).
using Tensorflow;
using static Tensorflow.Binding;

const int BatchSize = 100;
const int ValidationSize = 1000;
const float LearningRate = 0.01f;

var epochs = args.Length > 0 ? int.Parse(args[0]) : 1;
var trainSize = args.Length > 1 ? int.Parse(args[1]) : 10000;

var mnist = new MnistModelLoader()
    .LoadAsync(".resources/mnist", oneHot: true, trainSize: trainSize + ValidationSize, validationSize: ValidationSize)
    .Result;
tf.compat.v1.disable_eager_execution();

var x = tf.placeholder(tf.float32, (-1, 784));
var y = tf.placeholder(tf.float32, (-1, 10));
var weights = tf.Variable(tf.zeros((784, 10)));
var biases = tf.Variable(tf.zeros(10));
var prediction = tf.nn.softmax(tf.matmul(x, weights) + biases);
var cost = tf.reduce_mean(-tf.reduce_sum(y * tf.log(prediction), 1));
var train = tf.train.GradientDescentOptimizer(LearningRate).minimize(cost);
var correct = tf.equal(tf.math.argmax(prediction, 1), tf.math.argmax(y, 1));
var accuracy = tf.reduce_mean(tf.cast(correct, tf.float32));

using var session = tf.Session();
session.run(tf.global_variables_initializer());
var batches = trainSize / BatchSize;
for (var epoch = 1; epoch <= epochs; epoch++)
{
    var average = 0f;
    for (var batch = 0; batch < batches; batch++)
    {
        var (images, labels) = mnist.GetNextBatch(
            mnist.Train.Data,
            mnist.Train.Labels,
            batch * BatchSize,
            (batch + 1) * BatchSize
        );
        var (_, value) = session.run((train, cost), (x, images), (y, labels));
        average += (float)value / batches;
    }
    float tested = session.run(accuracy, (x, mnist.Test.Data), (y, mnist.Test.Labels));
    Console.WriteLine($"epoch {epoch}: loss {average:G5}, test accuracy {tested:G5}");
}
