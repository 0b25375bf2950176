// Trains a layer in a graph; each step's loss and the distribution of its labels go into a folder that TensorBoard watches.
// Argument: the folder.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.compat.v1.disable_eager_execution();
var random = new Random(7);
var (points, classes) = (new float[60, 4], new long[60]);
for (var i = 0; i < 60; i++)
{
    classes[i] = i % 3;
    for (var j = 0; j < 4; j++)
        points[i, j] = random.NextSingle() + (j == classes[i] ? 0.5f : 0);
}
NDArray inputs = np.array(points);
NDArray labels = np.array(classes);
var x = tf.placeholder(tf.float32, (-1, 4), name: "x");
var y = tf.placeholder(tf.int64, -1, name: "y");
var weights = tf.Variable(tf.truncated_normal((4, 3), stddev: 0.3f), name: "weights");
var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: tf.matmul(x, weights));
var loss = tf.reduce_mean(losses);
var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
tf.summary.scalar("loss", loss);
tf.summary.histogram("labels", y);
var summaries = tf.summary.merge_all();

using var session = tf.Session();
session.run(tf.global_variables_initializer());
var writer = tf.summary.FileWriter(args[0], session.graph);
for (var step = 0; step < 8; step++)
{
    var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
    var (_, value, summary) = session.run((train, loss, summaries), (x, inputs[rows]), (y, labels[rows]));
    writer.add_summary(summary.StringData()[0], step);
    Console.WriteLine($"step {step}: loss {(float)value:G5}");
}
