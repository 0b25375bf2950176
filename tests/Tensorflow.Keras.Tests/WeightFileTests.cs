using PureHDF;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

public class WeightFileTests
{
    private string _path = "";

    [SetUp]
    public void ChoosePath() => _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.h5");

    [TearDown]
    public void Delete() => File.Delete(_path);

    private static Sequential Small() =>
        keras.Sequential([
            new Layers.Dense(
                new ArgsDefinition.DenseArgs
                {
                    Name = "hidden",
                    Units = 3,
                    InputShape = new Shape(4),
                }
            ),
            new Layers.BatchNormalization(new ArgsDefinition.BatchNormalizationArgs { Name = "norm" }),
        ]);

    [Test]
    public void Weights_come_back_as_they_were()
    {
        var (saved, loaded) = (Small(), Small());
        saved.save_weights(_path);
        loaded.load_weights(_path);

        for (var i = 0; i < saved.Weights.Count; i++)
            Assert.That(loaded.get_weights()[i].ToArray<float>(), Is.EqualTo(saved.get_weights()[i].ToArray<float>()));
    }

    [Test]
    public void The_file_has_the_layout_of_Keras()
    {
        Small().save_weights(_path);
        using var file = H5File.OpenRead(_path);

        Assert.That(file.Attribute("layer_names").Read<string[]>(), Is.EqualTo(new[] { "hidden", "norm" }));
        var group = file.Group("hidden");
        Assert.That(
            group.Attribute("weight_names").Read<string[]>(),
            Is.EqualTo(new[] { "hidden/kernel:0", "hidden/bias:0" })
        );
        Assert.That(group.Dataset("hidden/kernel:0").Space.Dimensions, Is.EqualTo(new ulong[] { 4, 3 }));
        Assert.That(
            file.Group("norm").Attribute("weight_names").Read<string[]>(),
            Is.EqualTo(new[] { "norm/gamma:0", "norm/beta:0", "norm/moving_mean:0", "norm/moving_variance:0" })
        );
    }

    [Test]
    public void A_file_that_changed_is_read_again()
    {
        var model = Small();
        model.save_weights(_path);
        model.load_weights(_path);
        model.set_weights(model.get_weights().Select(weight => weight + 1f));
        model.save_weights(_path);
        File.SetLastWriteTimeUtc(_path, DateTime.UtcNow.AddSeconds(5));
        var changed = model.get_weights()[0].ToArray<float>();

        model.set_weights(model.get_weights().Select(weight => weight * 0f));
        model.load_weights(_path);

        Assert.That(model.get_weights()[0].ToArray<float>(), Is.EqualTo(changed));
    }

    [Test]
    public void Layers_of_another_name_are_refused_and_a_missing_file_is_told()
    {
        using var quiet = new Quiet();
        Small().save_weights(_path);
        var other = keras.Sequential([
            new Layers.Dense(
                new ArgsDefinition.DenseArgs
                {
                    Name = "other",
                    Units = 3,
                    InputShape = new Shape(4),
                }
            ),
        ]);

        Assert.That(
            () => other.load_weights(_path),
            Throws.TypeOf<ValueError>().With.Message.Contains("hidden").And.Message.Contains("other")
        );
        other.load_weights(_path + ".missing");
        Assert.That(quiet.Text, Does.Contain("Can't find weights file"));
    }

    [Test]
    public void Weights_of_another_shape_are_refused_by_name()
    {
        var model = Small();
        var weights = model.get_weights();
        weights[0] = Data.Floats(1, 4, 2);
        Assert.That(
            () => model.set_weights(weights),
            Throws.TypeOf<ValueError>().With.Message.Contains("hidden/kernel:0")
        );
    }
}
