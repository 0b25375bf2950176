// 1037 samples in batches of 64: the last batch of an epoch has 13 rows.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

const int Samples = 1037;
const int Features = 20;

tf.set_random_seed(3);
var random = new Random(7);
var inputs = np.array(Enumerable.Range(0, Samples * Features).Select(_ => random.NextSingle()).ToArray())
    .reshape((Samples, Features));
var labels = np.array(Enumerable.Range(0, Samples).Select(_ => random.Next(4)).ToArray());

var model = keras.Sequential();
model.add(keras.layers.InputLayer(input_shape: Features));
model.add(keras.layers.Dense(32, activation: keras.activations.Relu));
model.add(keras.layers.Dense(4));
model.compile(
    optimizer: keras.optimizers.SGD(0.1f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);
var history = (Tensorflow.Keras.Callbacks.History)
    model.fit(inputs, labels, batch_size: 64, epochs: 3, shuffle: false, verbose: 0);
foreach (var (name, values) in history.history.OrderBy(entry => entry.Key))
{
    Console.WriteLine($"{name}: {string.Join(", ", values.Select(value => value.ToString("G5")))}");
}
