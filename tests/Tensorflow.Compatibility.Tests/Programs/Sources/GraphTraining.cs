// A graph with two dense layers, Adam, a loop in the graph, and a checkpoint that is read back.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.compat.v1.disable_eager_execution();
tf.set_random_seed(5);
var random = new Random(3);
var inputs = np.array(Enumerable.Range(0, 64 * 6).Select(_ => random.NextSingle()).ToArray()).reshape((64, 6));
var targets = np.array(Enumerable.Range(0, 64).Select(_ => random.NextSingle()).ToArray()).reshape((64, 1));

var x = tf.placeholder(tf.float32, shape: (-1, 6), name: "x");
var y = tf.placeholder(tf.float32, shape: (-1, 1), name: "y");
var global = tf.Variable(0, trainable: false, name: "global_step");
Tensor Dense(Tensor input, int from, int to, string name)
{
    return tf_with(
        tf.variable_scope(name),
        _ =>
        {
            var weights = tf.Variable(tf.random.truncated_normal((from, to), stddev: 0.3f, seed: 7), name: "weights");
            var bias = tf.Variable(tf.zeros(to), name: "bias");
            return tf.add(tf.matmul(input, weights), bias);
        }
    );
}
var hidden = tf.nn.sigmoid(Dense(x, 6, 16, "first"));
var output = Dense(hidden, 16, 1, "second");
var loss = tf.reduce_mean(tf.square(output - y), name: "loss");
var train = tf.train.AdamOptimizer(0.02f).minimize(loss, global_step: global);

var (i, doubled) = (tf.constant(0), tf.constant(1f));
var power = tf.while_loop(
    state => tf.less(state[0], 10),
    state => new Tensors(tf.add(state[0], 1), tf.multiply(state[1], 2f)),
    new Tensors(i, doubled)
);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 60; step++)
{
    var (_, value) = session.run((train, loss), (x, inputs), (y, targets));
    if (step % 20 == 0)
    {
        print($"step {step}: loss {(float)value:G5}");
    }
}
print($"steps {(int)session.run(global)}, power {(float)session.run(power[1])}");

var saver = tf.train.Saver();
var path = saver.save(session, "./graph.ckpt", global_step: 60);
float before = session.run(loss, (x, inputs), (y, targets));
session.run(train, (x, inputs), (y, targets));
saver.restore(session, path);
float after = session.run(loss, (x, inputs), (y, targets));
print($"loss {before:G6}, restored {after:G6}");
