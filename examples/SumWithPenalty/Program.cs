// The loss is a sum over the batch, not a mean, plus an L2 penalty on the weights.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

const int Samples = 512;
const int Features = 16;

tf.enable_eager_execution();
tf.set_random_seed(11);
var random = new Random(5);
var values = new float[Samples, Features];
var sums = new float[Samples, 1];
for (var i = 0; i < Samples; i++)
{
    for (var j = 0; j < Features; j++)
    {
        values[i, j] = random.NextSingle();
        sums[i, 0] += values[i, j] * (j - 7.5f);
    }
}
var batches = tf.data.Dataset.from_tensor_slices(np.array(values), np.array(sums)).batch(32).repeat(4);

var weights = tf.Variable(tf.random.normal((Features, 1), stddev: 0.1f));
var optimizer = keras.optimizers.SGD(0.002f);
var step = 0;
foreach (var (x, y) in batches)
{
    using var tape = tf.GradientTape();
    var errors = tf.matmul(x, weights.AsTensor()) - y;
    var loss = tf.reduce_sum(tf.square(errors)) + 0.1f * tf.reduce_sum(tf.square(weights.AsTensor()));
    var gradient = tape.gradient(loss, weights);
    optimizer.apply_gradients((gradient, weights));
    if (++step % 8 == 0)
    {
        Console.WriteLine($"step {step}: loss {(float)loss:G5}");
    }
}
Console.WriteLine(
    $"weights {string.Join(", ", weights.numpy().ToArray<float>().Take(4).Select(value => value.ToString("G5")))}"
);
