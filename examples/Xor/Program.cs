// Exclusive or with eight hidden units; the four rows of the truth table are a fixed batch.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

const int Hidden = 8;
const int Steps = 2000;

tf.compat.v1.disable_eager_execution();

var inputs = np.array(
    new float[,]
    {
        { 1, 0 },
        { 1, 1 },
        { 0, 0 },
        { 0, 1 },
    }
);
var answers = np.array(1, 0, 0, 1);

var features = tf.placeholder(tf.float32, (4, 2));
var labels = tf.placeholder(tf.int32, 4);
var hiddenWeights = tf.Variable(tf.truncated_normal(new[] { 2, Hidden }, seed: 1, stddev: 0.7f));
var hidden = tf.nn.relu(tf.matmul(features, hiddenWeights));
var outputWeights = tf.Variable(tf.truncated_normal(new[] { Hidden, 1 }, seed: 17, stddev: 0.35f));
var logits = tf.matmul(hidden, outputWeights);
var predictions = tf.tanh(tf.squeeze(logits));
var loss = tf.reduce_mean(tf.square(predictions - tf.cast(labels, tf.float32)), name: "loss");
var train = tf.train.GradientDescentOptimizer(0.05f).minimize(loss);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step <= Steps; step++)
{
    var (_, value) = session.run((train, loss), (features, inputs), (labels, answers));
    if (step % 500 == 0)
    {
        Console.WriteLine($"step {step}: loss {(float)value:G5}");
    }
}
