// A model class of its own, trained with fit on a data set.
// Arguments: epochs (2), training images (6400).
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var epochs = args.Length > 0 ? int.Parse(args[0]) : 2;
var trainSize = args.Length > 1 ? int.Parse(args[1]) : 6400;

var ((images, labels), _) = keras.datasets.mnist.load_data();
var batches = tf
    .data.Dataset.from_tensor_slices(images[new Slice(0, trainSize)] / 255f, labels[new Slice(0, trainSize)])
    .shuffle(1000)
    .batch(64);

var model = new Classifier();
model.compile(
    optimizer: keras.optimizers.Adam(0.001f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);
var history = (Tensorflow.Keras.Callbacks.History)model.fit(batches, epochs: epochs, verbose: 0);
foreach (var (name, values) in history.history.OrderBy(entry => entry.Key))
{
    Console.WriteLine($"{name}: {string.Join(", ", values.Select(value => value.ToString("G5")))}");
}

internal sealed class Classifier : Model
{
    private readonly ILayer _image = keras.layers.Reshape((28, 28, 1));
    private readonly ILayer _convolution = keras.layers.Conv2D(16, kernel_size: 3, activation: keras.activations.Relu);
    private readonly ILayer _pool = keras.layers.MaxPooling2D(pool_size: 2, strides: 2);
    private readonly ILayer _flatten = keras.layers.Flatten();
    private readonly ILayer _hidden = keras.layers.Dense(64, activation: keras.activations.Relu);
    private readonly ILayer _logits = keras.layers.Dense(10);

    public Classifier()
        : base(new ModelArgs())
    {
        StackLayers(_image, _convolution, _pool, _flatten, _hidden, _logits);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        Tensorflow.Common.Types.IOptionalArgs? optional_args = null
    )
    {
        var features = _flatten.Apply(_pool.Apply(_convolution.Apply(_image.Apply(inputs), training: training)));
        return _logits.Apply(_hidden.Apply(features));
    }
}
