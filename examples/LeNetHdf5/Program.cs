// LeNet with Keras on images in an HDF5 file (data sets "data" and "labels", or one data set per class).
// Arguments: the file (mnist.h5), epochs (2).
// matex data make mnist.h5 makes the file from the MNIST files.
using Matex.Data;
using Tensorflow;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var file = args.Length > 0 ? args[0] : "mnist.h5";
var epochs = args.Length > 1 ? int.Parse(args[1]) : 2;

using var data = new DataSet(
    new DataSetOptions
    {
        Name = "HDF5",
        TrainingFiles = [file],
        TestPercentage = 10,
        Normalization = 255,
        RowShape = [28, 28, 1],
        Labels = LabelEncoding.ClassIndex,
    }
);
Console.WriteLine($"{data.Training.Rows} images to train on, {data.Test.Rows} to test, {data.Classes} classes");

var layers = keras.layers;
var model = keras.Sequential();
model.add(layers.InputLayer(input_shape: (28, 28, 1)));
model.add(layers.Conv2D(32, kernel_size: 5, padding: "same", activation: keras.activations.Relu));
model.add(layers.MaxPooling2D(2));
model.add(layers.Conv2D(64, kernel_size: 5, padding: "same", activation: keras.activations.Relu));
model.add(layers.MaxPooling2D(2));
model.add(layers.Flatten());
model.add(layers.Dense(1024, activation: keras.activations.Relu));
model.add(layers.Dense(data.Classes));
model.compile(
    optimizer: keras.optimizers.SGD(0.01f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);

var history = (Tensorflow.Keras.Callbacks.History)model.fit(data.Training.ToDataset(), epochs: epochs, verbose: 0);
for (var epoch = 0; epoch < epochs; epoch++)
{
    Console.WriteLine(
        $"epoch {epoch + 1}: loss {history.history["loss"][epoch]:G5}, accuracy {history.history["accuracy"][epoch]:G5}"
    );
}
var result = model.evaluate(data.Test.ToDataset(), verbose: 0);
Console.WriteLine($"test loss {result["loss"]:G5}, test accuracy {result["accuracy"]:G5}");
