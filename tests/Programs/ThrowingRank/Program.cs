// A faulty program: after a few steps rank 1 throws, hangs or is killed. Argument: which.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.compat.v1.disable_eager_execution();
var x = tf.placeholder(tf.float32, (-1, 3));
var weights = tf.Variable(tf.zeros((3, 1)));
var loss = tf.reduce_mean(tf.square(tf.matmul(x, weights) - 1f));
var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
var inputs = np.array(Enumerable.Range(0, 24).Select(i => i / 24f).ToArray()).reshape((8, 3));

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 100; step++)
{
    session.run(train, (x, inputs));
    if (step == 3 && (Rank("OMPI_COMM_WORLD_RANK") ?? Rank("PMI_RANK")) == "1")
    {
        switch (args is [var fault, ..] ? fault : "throws")
        {
            case "hangs":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "killed":
                System.Diagnostics.Process.GetCurrentProcess().Kill();
                break;
            default:
                throw new InvalidOperationException("a fault of the program itself");
        }
    }
}

static string? Rank(string variable) => Environment.GetEnvironmentVariable(variable);
