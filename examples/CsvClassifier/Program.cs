// Kinds of flowers from a CSV file, with a gradient tape: one hidden layer, shuffled epochs, a validation set.
// Arguments: the file (flowers.csv beside the program), epochs (20).
using Matex.Data;
using Tensorflow;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var file = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "flowers.csv");
var epochs = args.Length > 1 ? int.Parse(args[1]) : 20;

using var data = new DataSet(
    "CSV",
    trainingFile: file,
    trainingBatchSize: 16,
    validationPercentage: 20,
    shuffle: true,
    seed: 5
);
Console.WriteLine(
    $"{data.Training.Rows} flowers to train on, {data.Validation.Rows} to validate, {data.Classes} kinds"
);

tf.set_random_seed(1);
var hidden = tf.Variable(tf.random.normal((4, 16), stddev: 0.3f), name: "hidden");
var hiddenBias = tf.Variable(tf.zeros(16), name: "hidden_bias");
var output = tf.Variable(tf.random.normal((16, data.Classes), stddev: 0.3f), name: "output");
var outputBias = tf.Variable(tf.zeros(data.Classes), name: "output_bias");
var optimizer = keras.optimizers.Adam(0.02f);

for (var epoch = 1; epoch <= epochs; epoch++)
{
    var total = 0f;
    foreach (var (flowers, kinds) in data.Training)
    {
        using var tape = tf.GradientTape();
        var losses = tf.nn.softmax_cross_entropy_with_logits(kinds, Model(flowers));
        var loss = tf.reduce_mean(losses);
        var gradients = tape.gradient(loss, new[] { hidden, hiddenBias, output, outputBias });
        optimizer.apply_gradients(zip(gradients, new[] { hidden, hiddenBias, output, outputBias }));
        total += (float)loss;
    }
    if (epoch % 5 == 0)
    {
        Console.WriteLine(
            $"epoch {epoch}: loss {total / data.Training.Batches:G5}, accuracy {Accuracy(data.Validation):G5}"
        );
    }
}

Tensor Model(Tensor flowers) =>
    tf.matmul(tf.nn.relu(tf.matmul(flowers, hidden.AsTensor()) + hiddenBias.AsTensor()), output.AsTensor())
    + outputBias.AsTensor();

float Accuracy(DataSplit split)
{
    var right = 0f;
    foreach (var (flowers, kinds) in split)
    {
        var correct = tf.equal(tf.math.argmax(Model(flowers), 1), tf.math.argmax(kinds, 1));
        right += (float)tf.reduce_sum(tf.cast(correct, tf.float32));
    }
    return right / split.Rows;
}
