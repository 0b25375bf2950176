// Sequential: convolution, batch normalisation, pooling, dropout; fit with validation, evaluate, predict, save_weights.
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

tf.set_random_seed(21);
var random = new Random(8);
var images = np.array(Enumerable.Range(0, 60 * 64).Select(_ => random.NextSingle()).ToArray()).reshape((60, 8, 8, 1));
var labels = np.array(Enumerable.Range(0, 60).Select(_ => random.Next(3)).ToArray());

var model = keras.Sequential(
    new List<Tensorflow.Keras.ILayer>
    {
        keras.layers.InputLayer((8, 8, 1)),
        keras.layers.Conv2D(4, kernel_size: (3, 3), padding: "same", activation: "relu"),
        keras.layers.BatchNormalization(),
        keras.layers.MaxPooling2D(),
        keras.layers.Flatten(),
        keras.layers.Dense(8, activation: keras.activations.Tanh),
        keras.layers.Dense(3),
    }
);
model.compile(
    optimizer: keras.optimizers.SGD(0.05f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);
var history = model.fit(images, labels, batch_size: 16, epochs: 2, shuffle: false, verbose: 0);
foreach (var (name, values) in history.history.OrderBy(entry => entry.Key))
{
    print($"{name}: {string.Join(", ", values.Select(value => value.ToString("G5")))}");
}
var scores = model.evaluate(images, labels, batch_size: 20, verbose: 0);
print($"loss {scores["loss"]:G5}, accuracy {scores["accuracy"]:G5}");
Tensor predicted = model.predict(images[new Slice(0, 5)], verbose: 0);
print(string.Join(" ", predicted.numpy().ToArray<float>().Take(6).Select(value => value.ToString("G4"))));
model.save_weights("weights.h5");
var sum = (float)model.Weights.Select(weight => (float)tf.reduce_sum(weight.AsTensor())).Sum();
model.load_weights("weights.h5");
print($"{model.Layers.Count} layers, sum {sum:G5}, as saved {model.Weights.Count}");
