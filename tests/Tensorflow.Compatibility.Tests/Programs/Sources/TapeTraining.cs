// A tape loop over a shuffled data set, with variables of the program's own and several operators.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

tf.enable_eager_execution();
tf.set_random_seed(13);
var random = new Random(4);
var features = np.array(Enumerable.Range(0, 96 * 8).Select(_ => random.NextSingle()).ToArray()).reshape((96, 8));
var answers = np.array(Enumerable.Range(0, 96).Select(_ => random.Next(3)).ToArray());
var batches = tf
    .data.Dataset.from_tensor_slices(features, answers)
    .shuffle(96, seed: 3)
    .repeat(4)
    .batch(24)
    .prefetch(1);

var first = tf.Variable(tf.random.normal((8, 12), stddev: 0.4f, seed: 2));
var bias = tf.Variable(np.zeros(12, np.float32));
var second = tf.Variable(tf.random.uniform((12, 3), -0.4f, 0.4f, seed: 6));
var optimizer = keras.optimizers.Adam(0.03f);
var variables = new IVariableV1[] { first, bias, second };

foreach (var (step, (x, y)) in enumerate(batches, 1))
{
    using var tape = tf.GradientTape();
    var hidden = tf.nn.relu(tf.matmul(x, first.AsTensor()) + bias.AsTensor());
    var logits = tf.matmul(hidden, second.AsTensor());
    var rows = tf.nn.sparse_softmax_cross_entropy_with_logits(tf.cast(y, tf.int64), logits);
    var loss = tf.reduce_mean(rows) + 0.01f * tf.reduce_sum(tf.pow(first.AsTensor(), 2f));
    var gradients = tape.gradient(loss, variables);
    optimizer.apply_gradients(zip(gradients, variables.Select(v => (ResourceVariable)v)));
    if (step % 4 == 0)
    {
        var probabilities = tf.nn.softmax(logits);
        var hits = tf.equal(tf.math.argmax(probabilities, 1), tf.cast(y, tf.int64));
        print($"step {step}: loss {(float)loss:G5}, accuracy {(float)tf.reduce_mean(tf.cast(hits, tf.float32)):G5}");
    }
}
print($"norm {(float)tf.sqrt(tf.reduce_sum(tf.square(second.AsTensor()))):G5}");
