using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Datasets;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

/// <summary>Members of TensorFlow.NET's Keras programs that no other test calls.</summary>
public class ProgramMembersTests
{
    [Test]
    public void A_model_built_through_the_interfaces_trains_is_measured_and_saved()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(1, 20, 4);
        NDArray y = np.zeros(new Shape(20, 1), np.float32);
        ILayersApi layers = tf.keras.layers;
        Tensor inputs = layers.Input(new Shape(4));
        Tensor hidden = layers.Tanh().Apply(layers.Dense(3, activation: tf.keras.activations.Sigmoid).Apply(inputs));
        IModel model = keras.Model(inputs, layers.Dense(1).Apply(hidden));
        model.compile(keras.optimizers.SGD(0.1f), keras.losses.MeanSquaredError(), ["mae"]);
        model.fit(x, y, batch_size: 10, epochs: 1);
        var measured = model.evaluate(x, y, batch_size: 10);
        Assert.That(measured.Keys, Is.EquivalentTo(new[] { "loss", "mean_absolute_error" }));
        Assert.That(measured["loss"], Is.Positive);
        var folder = Directory.CreateTempSubdirectory().FullName;
        model.save_weights(Path.Combine(folder, "weights.h5"));
        model.save(Path.Combine(folder, "model.h5"), save_format: "h5");
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Layers_of_a_LayersApi_of_ones_own()
    {
        var layers = new LayersApi();
        var x = tf.ones((2, 3));
        Assert.That(layers.Dense(4).Apply(x).shape, Is.EqualTo(new Shape(2, 4)));
        var layer = layers.Dense(
            2,
            keras.activations.Relu,
            kernel_initializer: tf.ones_initializer,
            use_bias: true,
            bias_initializer: tf.ones_initializer
        );
        Assert.That(layer.Apply(x).Single.ToArray<float>(), Is.All.EqualTo(4f));
    }

    [Test]
    public void A_sequential_model_takes_an_input_first()
    {
        var model = keras.Sequential();
        model.add(keras.Input(new Shape(3)));
        model.add(keras.layers.Dense(2));
        Assert.That(model.Apply(tf.ones((1, 3))).shape, Is.EqualTo(new Shape(1, 2)));
    }

    [Test]
    public void A_layer_of_ones_own_is_called()
    {
        var layer = new Doubling(new LayerArgs());
        Assert.That(layer.Apply(tf.constant(new[] { 1f, 2f })).Single.ToArray<float>(), Is.EqualTo(new[] { 2f, 4 }));
    }

    [Test]
    public void Passes_of_a_data_set_come_apart()
    {
        NDArray a = new[] { 1f };
        NDArray b = new[] { 2f };
        var pass = new DatasetPass { Train = (a, b), Test = (b, a) };
        var (trainX, trainY, testX, testY) = pass;
        Assert.That((trainX, trainY, testX, testY), Is.EqualTo((a, b, b, a)));
        Assert.That(pass.Train.Item2, Is.SameAs(b));
    }

    [Test]
    public void A_file_that_is_there_is_not_downloaded_again()
    {
        using var quiet = new Quiet();
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "data.txt"), "here");
        Assert.That(Web.Download("http://localhost:1/data.txt", folder, "data.txt"), Is.False);
        Assert.That(File.ReadAllText(Path.Combine(folder, "data.txt")), Is.EqualTo("here"));
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Doubling(LayerArgs args) : Layer(args)
    {
        protected override Tensors Call(
            Tensors inputs,
            Tensors? state = null,
            bool? training = null,
            Tensorflow.Common.Types.IOptionalArgs? optional_args = null
        ) => inputs.Single * 2f;
    }
}
