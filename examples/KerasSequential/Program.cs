// LeNet on MNIST with Keras: Sequential, compile, fit, evaluate.
// Arguments: epochs (2), training images (6400).
using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var epochs = args.Length > 0 ? int.Parse(args[0]) : 2;
var trainSize = args.Length > 1 ? int.Parse(args[1]) : 6400;

var ((trainImages, trainLabels), (testImages, testLabels)) = keras.datasets.mnist.load_data();
trainImages = trainImages[new Slice(0, trainSize)].reshape((-1, 28, 28, 1)) / 255f;
testImages = testImages[new Slice(0, 1000)].reshape((-1, 28, 28, 1)) / 255f;

var layers = keras.layers;
var model = keras.Sequential();
model.add(layers.InputLayer(input_shape: (28, 28, 1)));
model.add(layers.Conv2D(32, kernel_size: 5, padding: "same", activation: keras.activations.Relu));
model.add(layers.MaxPooling2D(2));
model.add(layers.Conv2D(64, kernel_size: 5, padding: "same", activation: keras.activations.Relu));
model.add(layers.MaxPooling2D(2));
model.add(layers.Flatten());
model.add(layers.Dense(1024, activation: keras.activations.Relu));
model.add(layers.Dense(10));
model.compile(
    optimizer: keras.optimizers.SGD(0.01f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);

var history = (Tensorflow.Keras.Callbacks.History)
    model.fit(trainImages, trainLabels[new Slice(0, trainSize)], batch_size: 64, epochs: epochs, verbose: 0);
for (var epoch = 0; epoch < epochs; epoch++)
{
    Console.WriteLine(
        $"epoch {epoch + 1}: loss {history.history["loss"][epoch]:G5}, accuracy {history.history["accuracy"][epoch]:G5}"
    );
}
var result = model.evaluate(testImages, testLabels[new Slice(0, 1000)], verbose: 0);
Console.WriteLine($"test loss {result["loss"]:G5}, test accuracy {result["accuracy"]:G5}");
model.save_weights("lenet.h5");
