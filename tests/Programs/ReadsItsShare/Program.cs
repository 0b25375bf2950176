// Goes once through the rows of a file with a small layer, and tells what this process has read and how large it became.
// Arguments: the file, rows of a batch (256), HDF5 data set (data), what is done with the rows: train, evaluate (by Keras)
// or total (by the program), and "shuffle" for another order.
using System.Globalization;
using Matex.Data;
using Tensorflow;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var before = Counter("/proc/self/io", "rchar:");
var started = System.Diagnostics.Stopwatch.StartNew();
using var data = new DataSet(
    new DataSetOptions
    {
        TrainingFiles = [args[0]],
        TrainingBatchSize = args.Length > 1 ? int.Parse(args[1]) : 256,
        Labels = LabelEncoding.Values,
        Shuffle = args.Length > 4,
        Seed = 3,
        DataName = args.Length > 2 && args[2].Length > 0 ? args[2] : null,
    }
);
switch (args.Length > 3 ? args[3] : "train")
{
    case "evaluate":
        Evaluate();
        break;
    case "total":
        Total();
        break;
    default:
        Train();
        break;
}
Console.WriteLine($"rows {data.Training.Rows}");
Console.WriteLine($"read {Counter("/proc/self/io", "rchar:") - before}");
Console.WriteLine($"peak {Counter("/proc/self/status", "VmHWM:") * 1024}");
Console.WriteLine($"seconds {started.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)}");

void Train()
{
    ResourceVariable? weights = null;
    var optimizer = keras.optimizers.SGD(0.0001f);
    foreach (var batch in data.Training)
    {
        var rows = tf.reshape(batch.Data, (-1, (int)(batch.Data.size / (ulong)batch.Data.shape.dims[0])));
        weights ??= tf.Variable(tf.zeros(((int)rows.shape.dims[1], 1)), name: "weights");
        using var tape = tf.GradientTape();
        var loss = tf.reduce_mean(tf.square(tf.matmul(rows, weights.AsTensor()) - 1f));
        optimizer.apply_gradients((tape.gradient(loss, weights), weights));
    }
}

void Evaluate()
{
    var model = keras.Sequential();
    model.add(keras.layers.Dense(1, kernel_initializer: tf.ones_initializer));
    model.compile(keras.optimizers.SGD(0.1f), keras.losses.MeanSquaredError(), ["mae"]);
    var results = model.evaluate(
        data.Training.ToDataset()
            .map(rows => new Tensors(rows.First(), tf.reduce_sum(rows.First(), 1, keepdims: true) + 1f)),
        verbose: 0
    );
    Console.WriteLine("\nresults " + string.Join(", ", results.Select(static pair => $"{pair.Key} {pair.Value:G5}")));
}

void Total()
{
    var total = 0f;
    var number = 0;
    foreach (var (rows, _) in data.Training)
    {
        total += ++number * (float)tf.reduce_sum(tf.square(tf.reduce_mean(rows, 1)));
    }
    Console.WriteLine($"results {total:G5}");
}

static long Counter(string file, string name) =>
    long.Parse(
        File.ReadLines(file)
            .First(line => line.StartsWith(name, StringComparison.Ordinal))
            .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture
    );
