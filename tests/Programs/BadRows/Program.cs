// Trains a small layer on a file in which some rows cannot be read. Arguments: the file, how the rows are gone through
// (loop, fit, feeds, array), and "catch" to go on after the error.
using Matex.Data;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

const int Columns = 6;
var (way, goesOn) = (args[1], args.Length > 2);
if (way == "feeds")
{
    tf.compat.v1.disable_eager_execution();
}
for (var pass = 1; pass <= 2; pass++)
{
    try
    {
        Train();
        Console.WriteLine($"pass {pass}: trained");
    }
    catch (DataException error) when (goesOn)
    {
        Tell(error);
    }
}

void Tell(DataException error) =>
    Console.WriteLine($"\nerror | {Path.GetFileName(error.File)} | {error.Place} | {error.Problem}");

void Train()
{
    using var data = new DataSet(
        new DataSetOptions
        {
            TrainingFiles = [args[0]],
            TrainingBatchSize = 16,
            Normalization = 100,
            Classes = 10,
        }
    );
    switch (way)
    {
        case "fit":
            Fit(data);
            break;
        case "feeds":
            Feed(data);
            break;
        case "array":
            Console.WriteLine($"{data.TrainingData.shape} rows at once");
            break;
        default:
            Loop(data);
            break;
    }
}

void Loop(DataSet data)
{
    var weights = tf.Variable(tf.zeros((Columns, data.Classes)), name: "weights");
    var optimizer = keras.optimizers.SGD(0.05f);
    var drawn = 0;
    for (var errors = 0; ; )
    {
        try
        {
            while (drawn < 12)
            {
                var (rows, kinds) = data.NextTrainingBatch();
                drawn++;
                using var tape = tf.GradientTape();
                var logits = tf.matmul(tf.reshape(rows, (-1, Columns)), weights.AsTensor());
                var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(kinds, logits));
                optimizer.apply_gradients((tape.gradient(loss, weights), weights));
                Console.WriteLine($"batch {drawn}: loss {(float)loss:G5}");
            }
            return;
        }
        catch (DataException error) when (goesOn && errors++ < 2)
        {
            Tell(error);
        }
    }
}

void Fit(DataSet data)
{
    var model = keras.Sequential();
    model.add(keras.layers.Flatten());
    model.add(keras.layers.Dense(data.Classes));
    model.compile(keras.optimizers.SGD(0.05f), keras.losses.CategoricalCrossentropy(from_logits: true));
    model.fit(data.Training.ToDataset(), epochs: 1, verbose: 0);
}

void Feed(DataSet data)
{
    var x = tf.placeholder(tf.float32, (-1, Columns));
    var y = tf.placeholder(tf.float32, (-1, data.Classes));
    var logits = tf.matmul(x, tf.Variable(tf.zeros((Columns, data.Classes)), name: "weights"));
    var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(y, logits));
    var train = tf.train.GradientDescentOptimizer(0.05f).minimize(loss);
    using var session = tf.Session();
    session.run(tf.global_variables_initializer());
    foreach (var (rows, kinds) in data.Training)
    {
        session.run(train, (x, rows), (y, kinds));
    }
}
