// Exclusive or with Keras.NET: Fit, Predict, and the model's files.
// Arguments: epochs (200).
using System.Globalization;
using Keras.Layers;
using Keras.Models;
using Numpy;

var epochs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;

NDarray x = np.array(
    new float[,]
    {
        { 0, 0 },
        { 0, 1 },
        { 1, 0 },
        { 1, 1 },
    }
);
NDarray y = np.array(new float[] { 0, 1, 1, 0 });

var model = new Sequential();
model.Add(new Dense(32, input_dim: 2, activation: "relu"));
model.Add(new Dense(64, activation: "relu"));
model.Add(new Dense(1, activation: "sigmoid"));
model.Compile(optimizer: "adam", loss: "binary_crossentropy", metrics: new[] { "accuracy" });

var history = model.Fit(x, y, batch_size: 2, epochs: epochs, verbose: 0);
var losses = history.HistoryLogs["loss"];
for (var epoch = 49; epoch < epochs; epoch += 50)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {losses[epoch]:G4}"));
}

File.WriteAllText("xor.json", model.ToJson());
model.SaveWeight("xor.weights");
var loaded = BaseModel.ModelFromJson(File.ReadAllText("xor.json"));
loaded.LoadWeight("xor.weights");
var answers = loaded.Predict(x, verbose: 0).GetData<float>();
Console.WriteLine("answers " + string.Join(" ", answers.Select(a => a.ToString("F3", CultureInfo.InvariantCulture))));
