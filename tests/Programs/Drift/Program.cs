// A faulty program: in its third run rank 1 feeds something else, which a variable counts. Argument: "fixed" for batches of a
// fixed size, whose runs stay whole.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

var isOther = Environment.GetEnvironmentVariable("OMPI_COMM_WORLD_RANK") == "1";

tf.compat.v1.disable_eager_execution();
var x = tf.placeholder(tf.float32, args.Contains("fixed") ? (8, 3) : (-1, 3));
var seen = tf.placeholder(tf.float32, new Shape(Array.Empty<long>()));
var weights = tf.Variable(tf.zeros((3, 4)), name: "weights");
var total = tf.Variable(0f, name: "total");
var count = tf.assign_add(total, seen);
var loss = tf.reduce_mean(tf.square(tf.matmul(x, weights) - 1f));
var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
var inputs = np.array(Enumerable.Range(0, 24).Select(i => i / 24f).ToArray()).reshape((8, 3));

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 5; step++)
{
    session.run((train, count), (x, inputs), (seen, step == 2 && isOther ? 9f : 8f));
}
Console.WriteLine("trained");
