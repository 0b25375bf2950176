// Batches of two rows, and a last batch of one.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

const int Samples = 15;
const int Features = 4;

tf.enable_eager_execution();
tf.set_random_seed(2);
var random = new Random(9);
var inputs = np.array(Enumerable.Range(0, Samples * Features).Select(_ => random.NextSingle()).ToArray())
    .reshape((Samples, Features));
var labels = np.array(Enumerable.Range(0, Samples).Select(_ => random.Next(3)).ToArray());
var batches = tf.data.Dataset.from_tensor_slices(inputs, labels).batch(2).repeat(3);

var weights = tf.Variable(tf.random.normal((Features, 3), stddev: 0.3f));
var optimizer = keras.optimizers.Adam(0.05f);
var step = 0;
foreach (var (x, y) in batches)
{
    using var tape = tf.GradientTape();
    var logits = tf.matmul(x, weights.AsTensor());
    var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits));
    var gradient = tape.gradient(loss, weights);
    optimizer.apply_gradients((gradient, weights));
    if (++step % 4 == 0)
    {
        Console.WriteLine($"step {step}: loss {(float)loss:G5}");
    }
}
