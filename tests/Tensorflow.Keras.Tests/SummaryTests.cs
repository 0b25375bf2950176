using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

public class SummaryTests
{
    [Test]
    public void The_table_lists_layers_shapes_and_parameters()
    {
        using var quiet = new Quiet();
        keras
            .Sequential(
                [keras.layers.Dense(16, activation: "relu", input_shape: new Shape(4)), keras.layers.Dense(2)],
                "classifier"
            )
            .summary();

        Assert.That(quiet.Lines[0], Is.EqualTo("Model: classifier"));
        Assert.That(quiet.Lines[1], Is.EqualTo(new string('_', 65)));
        Assert.That(quiet.Lines[2], Does.Match(@"^Layer \(type\) +Output Shape +Param #$"));
        Assert.That(quiet.Lines[4], Does.Match(@"^dense(_\d+)? \(Dense\) +\(None, 16\) +80$"));
        Assert.That(quiet.Text, Does.Contain("Total params: 114").And.Contain("Non-trainable params: 0"));
    }

    [Test]
    public void A_branched_model_shows_what_is_connected()
    {
        using var quiet = new Quiet();
        var (a, b) = (keras.Input(shape: new Shape(4), name: "left"), keras.Input(shape: new Shape(4), name: "right"));
        var model = keras.Model(new Tensors([a, b]), keras.layers.Add().Apply(new Tensors([a, b])));

        model.summary();

        Assert.That(quiet.Lines[1], Is.EqualTo(new string('_', 98)));
        Assert.That(quiet.Text, Does.Contain("left[0][0]").And.Contain("right[0][0]"));
    }

    [Test]
    public void A_model_that_is_not_built_says_so() =>
        Assert.That(
            () => keras.Sequential(keras.layers.Dense(2)).summary(),
            Throws.TypeOf<ValueError>().With.Message.Contains("not yet been built")
        );
}
