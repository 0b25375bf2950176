using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

/// <summary>
/// One layer under losses that take its outputs apart and put them together in many ways. The last batch has two rows.
/// </summary>
internal static class LossesOfManyKinds
{
    private static readonly Dictionary<string, Func<Tensor, Tensor, Tensor>> Kinds = new()
    {
        ["selected rows"] = (z, y) => tf.reduce_mean(tf.boolean_mask(Errors(z, y), tf.greater(y, 0f))),
        ["largest errors"] = (z, y) => tf.reduce_mean(tf.nn.top_k(Errors(z, y), 2)[0]),
        ["a column"] = (z, y) => tf.reduce_mean(tf.square(z[Slice.All, 0] - y)),
        ["a slice"] = (z, y) => tf.reduce_mean(tf.square(tf.slice(z, [0, 1], [-1, 2]))),
        ["some of the columns"] = (z, y) => Unstacked(tf.unstack(z, axis: 1)),
        ["products"] = (z, y) => tf.reduce_mean(tf.reduce_prod(z, 1)),
        ["distances"] = (z, y) => tf.reduce_mean(tf.exp(-Distances(z))) + tf.reduce_mean(tf.square(z)),
        ["each error times each weight"] = (z, y) => tf.reduce_mean(Errors(z, y) * tf.expand_dims(tf.abs(y), 1)),
        ["sums over the first dimension"] = (z, y) =>
            tf.reduce_mean(tf.reduce_sum(tf.reshape(tf.transpose(z, new Axis(1, 0)), (2, 3, -1)), 0)[0] * y),
        ["each row eight times"] = (z, y) => tf.reduce_mean(tf.square(tf.reduce_sum(Repeated(z), 1))),
        ["as many zeros as rows"] = (z, y) =>
            tf.reduce_mean(tf.square(z - tf.zeros(tf.stack(new object[] { tf.shape(z)[0], 6 })))),
    };

    public static void Run()
    {
        const int Samples = 42;
        var random = new Random(5);
        var inputs = np.array(Enumerable.Range(0, Samples * 5).Select(_ => random.NextSingle() * 2 - 1).ToArray())
            .reshape((Samples, 5));
        var targets = np.array(Enumerable.Range(0, Samples).Select(_ => random.NextSingle() * 2 - 1).ToArray());
        foreach (var (kind, of) in Kinds)
        {
            var weights = tf.Variable(tf.random.normal((5, 6), seed: 4), name: kind.Replace(' ', '_'));
            var biases = tf.Variable(tf.zeros(6), name: kind.Replace(' ', '_') + "_biases");
            var variables = new[] { weights, biases };
            var optimizer = tf.keras.optimizers.SGD(0.02f);
            foreach (var (x, y) in tf.data.Dataset.from_tensor_slices((Tensor)inputs, (Tensor)targets).batch(8))
            {
                using var tape = tf.GradientTape();
                var loss = of(tf.matmul(x, weights.AsTensor()) + biases.AsTensor(), y);
                optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
                print($"{kind}: {(float)loss:G4}");
            }
        }
    }

    private static Tensor Errors(Tensor z, Tensor y) => tf.reduce_sum(tf.square(z - tf.expand_dims(y, 1)), 1);

    private static Tensor Unstacked(Tensor[] columns) => tf.reduce_mean(columns[0] * columns[1] + columns[3]);

    /// <summary>As many rows as the batch has, times the batch's number of rows, and back.</summary>
    private static Tensor Repeated(Tensor z)
    {
        var rows = tf.reshape(tf.tile(tf.expand_dims(z, 1), new Shape(1, 8, 1)), (-1, 6));
        return tf.reshape(tf.tanh(rows), (-1, 8, 6));
    }

    private static Tensor Distances(Tensor z) =>
        tf.reduce_sum(tf.square(tf.expand_dims(z, 1) - tf.expand_dims(z, 0)), 2);
}
