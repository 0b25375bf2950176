using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

public class FunctionalTests
{
    [Test]
    public void A_model_of_branches_computes_what_its_layers_compute()
    {
        var input = keras.Input(shape: new Shape(4));
        var left = keras.layers.Dense(3, activation: "relu");
        var right = keras.layers.Dense(3);
        var sum = keras.layers.Add();
        var model = keras.Model(input, sum.Apply(new Tensors([left.Apply(input), right.Apply(input)])));
        Tensor x = Data.Floats(1, 5, 4);

        Tensor expected = sum.Apply(new Tensors([left.Apply(x), right.Apply(x)]));

        Assert.That(((Tensor)model.Apply(x)).ToArray<float>(), Is.EqualTo(expected.ToArray<float>()));
        Assert.That(model.TrainableVariables, Has.Count.EqualTo(4));
        Assert.That(model.Layers, Has.Count.EqualTo(4));
    }

    [Test]
    public void Shapes_are_known_while_a_model_is_built()
    {
        Tensor image = keras.Input(shape: new Shape(28, 28, 1));
        Tensor features = keras.layers.Conv2D(8, kernel_size: 3, activation: "relu").Apply(image);
        Tensor pooled = keras.layers.MaxPooling2D().Apply(features);
        Tensor flat = keras.layers.Flatten().Apply(pooled);

        Assert.That(features.shape.dims, Is.EqualTo(new long[] { -1, 26, 26, 8 }));
        Assert.That(pooled.shape.dims, Is.EqualTo(new long[] { -1, 13, 13, 8 }));
        Assert.That(flat.shape.dims, Is.EqualTo(new long[] { -1, 13 * 13 * 8 }));
    }

    [Test]
    public void A_layer_called_twice_shares_its_weights()
    {
        var (a, b) = (keras.Input(shape: new Shape(4)), keras.Input(shape: new Shape(4)));
        var shared = keras.layers.Dense(2);
        var model = keras.Model(
            new Tensors([a, b]),
            keras.layers.Subtract().Apply(new Tensors([shared.Apply(a), shared.Apply(b)]))
        );
        Tensor x = Data.Floats(2, 3, 4);

        var difference = ((Tensor)model.Apply(new Tensors([x, x]))).ToArray<float>();

        Assert.That(model.TrainableVariables, Has.Count.EqualTo(2));
        Assert.That(difference, Is.All.Zero);
    }

    [Test]
    public void Operators_between_layers_are_part_of_the_model()
    {
        Tensor input = keras.Input(shape: new Shape(4));
        Tensor hidden = keras.layers.Dense(4).Apply(input);
        Tensor output = keras.layers.Dense(1).Apply(hidden * 2f + input);
        var model = (Model)keras.Model(input, output);
        Tensor x = Data.Floats(3, 6, 4);

        var (first, second) = (
            model.Layers.First(layer => layer.Name == hidden.KerasHistory.Layer.Name),
            model.Layers[^1]
        );
        Tensor expected = second.Apply((Tensor)first.Apply(x) * 2f + x);

        Assert.That(((Tensor)model.Apply(x)).ToArray<float>(), Is.EqualTo(expected.ToArray<float>()).Within(1e-6f));
    }

    [Test]
    public void A_model_is_a_layer_of_another_model()
    {
        var inner = keras.Sequential(
            keras.layers.Dense(3, activation: "tanh", input_shape: new Shape(4)),
            keras.layers.Dense(2)
        );
        var input = keras.Input(shape: new Shape(4));
        var outer = keras.Model(input, keras.layers.Dense(1).Apply(inner.Apply(input)));

        Assert.That(outer.TrainableVariables, Has.Count.EqualTo(6));
        Assert.That(((Tensor)outer.Apply((Tensor)Data.Floats(4, 7, 4))).shape.dims, Is.EqualTo(new long[] { 7, 1 }));
    }

    [Test]
    public void A_configuration_makes_a_like_model()
    {
        var input = keras.Input(shape: new Shape(8, 8, 1), name: "image");
        var features = keras.layers.Conv2D(4, kernel_size: 3, activation: "relu").Apply(input);
        var model = (Functional)keras.Model(input, keras.layers.Dense(2).Apply(keras.layers.Flatten().Apply(features)));

        var clone = Functional.from_config((Saving.FunctionalConfig)model.get_config());
        clone.set_weights(model.get_weights());

        Tensor x = Data.Floats(5, 3, 8, 8, 1);
        Assert.That(((Tensor)clone.Apply(x)).ToArray<float>(), Is.EqualTo(((Tensor)model.Apply(x)).ToArray<float>()));
    }

    [Test]
    public void An_output_without_an_input_is_refused()
    {
        var input = keras.Input(shape: new Shape(4));
        var other = keras.Input(shape: new Shape(4));
        var output = keras.layers.Dense(1).Apply(other);

        Assert.That(
            () => keras.Model(input, output).Apply((Tensor)Data.Floats(6, 2, 4)),
            Throws.TypeOf<ValueError>().With.Message.Contains("disconnected")
        );
    }

    [Test]
    public void A_subclassed_model_has_the_weights_of_its_layers()
    {
        var model = new TwoLayers();
        model.build(new Shape(-1, 4));

        Assert.That(
            model.TrainableVariables.Select(variable => variable.shape.size),
            Is.EqualTo(new long[] { 20, 5, 5, 1 })
        );
        Assert.That(((Tensor)model.Apply((Tensor)Data.Floats(7, 3, 4))).shape.dims, Is.EqualTo(new long[] { 3, 1 }));
    }

    private sealed class TwoLayers : Model
    {
        private readonly ILayer _hidden = keras.layers.Dense(5, activation: "relu");
        private readonly ILayer _output = keras.layers.Dense(1);

        public TwoLayers()
            : base(new ModelArgs()) => StackLayers(_hidden, _output);

        protected override Tensors Call(
            Tensors inputs,
            Tensors? state = null,
            bool? training = null,
            Common.Types.IOptionalArgs? optional_args = null
        ) => _output.Apply(_hidden.Apply(inputs));
    }
}
