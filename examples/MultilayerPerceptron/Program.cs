// A multilayer perceptron on MNIST with GradientTape: the training loop is written out.
// Arguments: steps (100).
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

const int BatchSize = 128;

var steps = args.Length > 0 ? int.Parse(args[0]) : 100;

tf.enable_eager_execution();
var ((trainImages, trainLabels), (testImages, testLabels)) = keras.datasets.mnist.load_data();
(trainImages, testImages) = (trainImages.reshape((-1, 784)) / 255f, testImages.reshape((-1, 784)) / 255f);
var batches = tf
    .data.Dataset.from_tensor_slices(trainImages, trainLabels)
    .repeat()
    .shuffle(5000)
    .batch(BatchSize)
    .prefetch(1)
    .take(steps);

var normal = tf.initializers.random_normal_initializer(stddev: 0.05f);
var first = tf.Variable(normal.Apply(new InitializerArgs((784, 128))));
var firstBias = tf.Variable(tf.zeros(128));
var second = tf.Variable(normal.Apply(new InitializerArgs((128, 10))));
var secondBias = tf.Variable(tf.zeros(10));
var variables = new[] { first, firstBias, second, secondBias };
var optimizer = keras.optimizers.SGD(0.1f);

foreach (var (step, (images, labels)) in enumerate(batches, 1))
{
    using var tape = tf.GradientTape();
    var loss = Loss(Logits(images), labels);
    var gradients = tape.gradient(loss, variables);
    optimizer.apply_gradients(zip(gradients, variables.Select(variable => variable as ResourceVariable)));
    if (step % 20 == 0)
    {
        var logits = Logits(images);
        Console.WriteLine(
            $"step {step}: loss {(float)Loss(logits, labels):G5}, accuracy {(float)Accuracy(logits, labels):G5}"
        );
    }
}
Console.WriteLine($"test accuracy {(float)Accuracy(Logits(testImages), testLabels):G5}");

Tensor Logits(Tensor images)
{
    var hidden = tf.nn.relu(tf.add(tf.matmul(images, first.AsTensor()), firstBias.AsTensor()));
    return tf.add(tf.matmul(hidden, second.AsTensor()), secondBias.AsTensor());
}

Tensor Loss(Tensor logits, Tensor labels) =>
    tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: tf.cast(labels, tf.int64), logits: logits));

Tensor Accuracy(Tensor logits, Tensor labels) =>
    tf.reduce_mean(tf.cast(tf.equal(tf.math.argmax(logits, 1), tf.cast(labels, tf.int64)), tf.float32));
