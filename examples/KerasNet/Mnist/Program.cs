// A convolutional net on MNIST with Keras.NET: Sequential, Fit with validation data, Evaluate, Save.
// Arguments: epochs (2), training images (6400).
using System.Globalization;
using Keras.Datasets;
using Keras.Layers;
using Keras.Models;
using Keras.Utils;
using Numpy;

var epochs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2;
var trainSize = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 6400;

var ((trainImages, trainLabels), (testImages, testLabels)) = MNIST.LoadData();
trainImages = trainImages[$":{trainSize}"].reshape(trainSize, 28, 28, 1).astype(np.float32) / 255;
testImages = testImages[":1000"].reshape(1000, 28, 28, 1).astype(np.float32) / 255;
trainLabels = Util.ToCategorical(trainLabels[$":{trainSize}"], 10);
testLabels = Util.ToCategorical(testLabels[":1000"], 10);

var model = new Sequential();
model.Add(
    new Conv2D(16, kernel_size: new Tuple<int, int>(3, 3), activation: "relu", input_shape: new Keras.Shape(28, 28, 1))
);
model.Add(new MaxPooling2D(pool_size: new Tuple<int, int>(2, 2)));
model.Add(new Flatten());
model.Add(new Dense(64, activation: "relu"));
model.Add(new Dropout(0.25));
model.Add(new Dense(10, activation: "softmax"));
model.Compile(optimizer: "adam", loss: "categorical_crossentropy", metrics: new[] { "accuracy" });

var history = model.Fit(
    trainImages,
    trainLabels,
    batch_size: 64,
    epochs: epochs,
    verbose: 0,
    validation_data: new[] { testImages, testLabels }
);
foreach (var (name, values) in history.HistoryLogs.OrderBy(entry => entry.Key))
{
    var numbers = values.Select(value => value.ToString("G4", CultureInfo.InvariantCulture));
    Console.WriteLine($"{name}: {string.Join(", ", numbers)}");
}
var score = model.Evaluate(testImages, testLabels, verbose: 0);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"test loss {score[0]:G4}, test accuracy {score[1]:G4}"));
model.Save("mnist");
