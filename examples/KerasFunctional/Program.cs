// A functional Keras model on MNIST with dropout and a validation split.
// Arguments: epochs (2), training images (6400).
using Tensorflow;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var epochs = args.Length > 0 ? int.Parse(args[0]) : 2;
var trainSize = args.Length > 1 ? int.Parse(args[1]) : 6400;

var ((images, labels), _) = keras.datasets.mnist.load_data();
images = images[new Slice(0, trainSize)].reshape((-1, 784)) / 255f;
labels = labels[new Slice(0, trainSize)];

var layers = keras.layers;
var inputs = keras.Input(shape: 784);
var outputs = layers.Dense(128).Apply(inputs);
outputs = layers.LeakyReLU().Apply(outputs);
outputs = layers.Dropout(0.3f).Apply(outputs);
outputs = layers.Dense(64, activation: keras.activations.Relu).Apply(outputs);
outputs = layers.Dense(10).Apply(outputs);
outputs = layers.Softmax().Apply(outputs);
var model = keras.Model(inputs, outputs, name: "mnist");
model.summary();
model.compile(
    optimizer: keras.optimizers.RMSprop(0.001f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: false),
    metrics: new[] { "accuracy" }
);
var history = (Tensorflow.Keras.Callbacks.History)
    model.fit(images, labels, batch_size: 50, epochs: epochs, validation_split: 0.2f, validation_step: 1, verbose: 0);
foreach (var (name, values) in history.history.OrderBy(entry => entry.Key))
{
    Console.WriteLine($"{name}: {string.Join(", ", values.Select(value => value.ToString("G5")))}");
}
