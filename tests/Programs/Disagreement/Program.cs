// A faulty program: what rank 1 trains differs from the others in what the argument names (shape, type or name).
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

var other = Environment.GetEnvironmentVariable("OMPI_COMM_WORLD_RANK") == "1" ? args[0] : "";
var columns = other == "shape" ? 5 : 4;
var type = other == "type" ? tf.float64 : tf.float32;

tf.compat.v1.disable_eager_execution();
var x = tf.placeholder(type, (-1, 3));
var weights = tf.Variable(tf.zeros((3, columns), dtype: type), name: other == "name" ? "misnamed" : "weights");
var loss = tf.reduce_mean(tf.square(tf.matmul(x, weights) - tf.cast(tf.constant(1f), type)));
var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
var inputs = np.array(Enumerable.Range(0, 24).Select(i => i / 24f).ToArray()).reshape((8, 3));

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 3; step++)
{
    session.run(train, (x, type == tf.float64 ? inputs.astype(tf.float64) : inputs));
}
Console.WriteLine("trained");
