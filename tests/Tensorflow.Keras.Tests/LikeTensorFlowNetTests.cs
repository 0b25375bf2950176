using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

/// <summary>Where TensorFlow.NET differs from Python's Keras the engine follows it (docs/keras.md).</summary>
public class LikeTensorFlowNetTests
{
    [Test]
    public void Batch_normalisation_moves_its_averages_for_images_only()
    {
        var vectors = keras.layers.BatchNormalization(momentum: 0.5f);
        var images = keras.layers.BatchNormalization(momentum: 0.5f);
        vectors.Apply(tf.ones((4, 3)) * 2f, training: true);
        images.Apply(tf.ones((4, 2, 2, 3)) * 2f, training: true);
        float[] Mean(ILayer layer) => ((IVariableV1)layer.Weights[2]).numpy().ToArray<float>();
        Assert.That(Mean(vectors), Is.All.Zero);
        Assert.That(Mean(images), Is.All.EqualTo(1f).Within(1e-6));
    }

    [Test]
    public void Progress_is_printed_with_verbose_0_too()
    {
        using var quiet = new Quiet();
        var x = Data.Floats(2, 8, 4);
        var model = keras.Sequential(keras.layers.Dense(1, activation: "linear", input_shape: new Shape(4)));
        model.compile(keras.optimizers.SGD(0.1f), keras.losses.MeanSquaredError(), ["mae"]);
        model.fit(x, np.zeros(new Shape(8, 1), np.float32), batch_size: 4, epochs: 1, verbose: 0);
        Assert.That(
            quiet.Text,
            Does.Contain("Epoch: 001/001").And.Contain("0001/0002 [>...").And.Contain("0002/0002 [=")
        );
    }
}
