// A program that is distributed by itself: each rank feeds its own half of every batch.
// Argument "alone" feeds the whole batch.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

const int Samples = 64;
const int Batch = 16;

var rank = int.Parse(Environment.GetEnvironmentVariable("OMPI_COMM_WORLD_RANK") ?? "0");
var size = int.Parse(Environment.GetEnvironmentVariable("OMPI_COMM_WORLD_SIZE") ?? "1");
tf.compat.v1.disable_eager_execution();
var inputs = np.array(Enumerable.Range(0, Samples * 3).Select(i => (i * 7 % 31) / 31f).ToArray()).reshape((Samples, 3));
var targets = np.array(Enumerable.Range(0, Samples).Select(i => (i * 5 % 17) / 17f).ToArray()).reshape((Samples, 1));

var x = tf.placeholder(tf.float32, (-1, 3));
var y = tf.placeholder(tf.float32, (-1, 1));
var weights = tf.Variable(
    np.array(
        new[,]
        {
            { 0.5f },
            { -0.25f },
            { 0.1f },
        }
    )
);
var loss = tf.reduce_mean(tf.square(tf.matmul(x, weights) - y));
var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 12; step++)
{
    var rows = Batch / size;
    var first = step * Batch % Samples + rank * rows;
    var part = new Slice(first, first + rows);
    var (_, value) = session.run((train, loss), (x, inputs[part]), (y, targets[part]));
    Console.WriteLine($"step {step}: loss {(float)value:G5}");
}
