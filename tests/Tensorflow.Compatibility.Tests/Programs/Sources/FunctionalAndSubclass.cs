// A functional model with two branches, and a model class that is trained with a data set and a callback.
using Tensorflow;
using Tensorflow.Common.Types;
using Tensorflow.Keras;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

tf.set_random_seed(17);
var random = new Random(2);
var inputs = np.array(Enumerable.Range(0, 80 * 10).Select(_ => random.NextSingle()).ToArray()).reshape((80, 10));
var labels = np.array(Enumerable.Range(0, 80).Select(_ => random.Next(4)).ToArray());

var layers = keras.layers;
var input = keras.Input(10, name: "features");
var left = layers.Dense(12, activation: "relu").Apply(input);
var right = layers.Dense(12, activation: "sigmoid").Apply(input);
var joined = layers.Concatenate().Apply(new Tensors(left, right));
var output = layers.Dense(4, activation: "softmax").Apply(joined);
var functional = keras.Model(input, output, name: "branches");
functional.summary();
functional.compile(keras.optimizers.RMSprop(0.01f), keras.losses.SparseCategoricalCrossentropy(), new[] { "acc" });
Show(functional.fit(inputs, labels, batch_size: 20, epochs: 2, shuffle: false, verbose: 0));

var batches = tf.data.Dataset.from_tensor_slices(inputs, labels).batch(16);
var model = new Classifier();
model.compile(
    optimizer: keras.optimizers.Adam(0.01f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);
Show(model.fit(batches, epochs: 2, verbose: 0));

static void Show(ICallback history)
{
    foreach (var (name, values) in history.history.OrderBy(entry => entry.Key))
    {
        print($"{name}: {string.Join(", ", values.Select(value => value.ToString("G5")))}");
    }
}

internal sealed class Classifier : Model
{
    private readonly ILayer _hidden = keras.layers.Dense(16, activation: keras.activations.Relu);
    private readonly ILayer _logits = keras.layers.Dense(4);

    public Classifier()
        : base(new ModelArgs { Name = "classifier" })
    {
        StackLayers(_hidden, _logits);
    }

    protected override Tensors Call(Tensors inputs, Tensors? state, bool? training, IOptionalArgs? optional_args) =>
        _logits.Apply(_hidden.Apply(inputs, training: training));
}
