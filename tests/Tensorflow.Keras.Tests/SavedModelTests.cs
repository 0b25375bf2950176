using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

public class SavedModelTests
{
    private string _path = "";

    [SetUp]
    public void ChoosePath() => _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    [TearDown]
    public void Delete()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
        File.Delete(_path + ".h5");
    }

    [TestCase("", "tf")]
    [TestCase(".h5", "h5")]
    public void A_model_comes_back_with_its_layers_and_weights(string ending, string format)
    {
        var model = keras.Sequential(
            keras.layers.InputLayer(new Shape(8, 8, 1)),
            keras.layers.Conv2D(4, kernel_size: 3, strides: new Shape(2, 2), activation: "relu"),
            keras.layers.BatchNormalization(),
            keras.layers.MaxPooling2D(pool_size: new Shape(2, 2), strides: new Shape(1, 1)),
            keras.layers.Flatten(),
            keras.layers.Dropout(0.5f),
            keras.layers.LeakyReLU(0.1f),
            keras.layers.Dense(3, activation: "softmax")
        );
        Tensor x = Data.Floats(1, 5, 8, 8, 1);

        model.save(_path + ending, save_format: format);
        var loaded = keras.models.load_model(_path + ending);

        Assert.That(((Tensor)loaded.Apply(x)).ToArray<float>(), Is.EqualTo(((Tensor)model.Apply(x)).ToArray<float>()));
        Assert.That(loaded.Layers.Select(layer => layer.GetType().Name), Does.Contain("LeakyReLu"));
    }

    [Test]
    public void A_class_of_ones_own_is_refused_with_the_remedy() =>
        Assert.That(
            () => new Plain().save(_path),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("save_weights")
        );

    [Test]
    public void A_missing_model_is_named() =>
        Assert.That(
            () => keras.models.load_model(_path),
            Throws.TypeOf<FileNotFoundException>().With.Message.Contains(_path)
        );

    private sealed class Plain() : Model(new ModelArgs());
}
