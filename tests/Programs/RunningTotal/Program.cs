// The loss sums running totals over the batch: no row can be computed without the rows before it.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.compat.v1.disable_eager_execution();
var inputs = np.array(Enumerable.Range(0, 24).Select(i => i / 24f).ToArray()).reshape((12, 2));

var x = tf.placeholder(tf.float32, (-1, 2));
var weights = tf.Variable(
    np.array(
        new[,]
        {
            { 0.5f },
            { -0.25f },
        }
    )
);
var totals = tf.cumsum(tf.matmul(x, weights), 0);
var loss = tf.reduce_mean(tf.square(totals - 1f));
var train = tf.train.GradientDescentOptimizer(0.01f).minimize(loss);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 20; step++)
{
    var (_, value) = session.run((train, loss), (x, inputs));
    Console.WriteLine($"step {step}: loss {(float)value:G5}");
}
