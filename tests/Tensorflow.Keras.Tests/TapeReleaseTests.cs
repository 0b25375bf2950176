using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

/// <summary>
/// A tape releases what layers have made inside themselves, and operations write over it: nothing that the program holds or
/// asks for again may change by that.
/// </summary>
public class TapeReleaseTests
{
    private static NDArray Rows =>
        np.array(
            new float[,]
            {
                { 1, -2, 3 },
                { -4, 5, -6 },
            }
        );

    [Test]
    public void What_layers_return_stays_after_the_gradient()
    {
        var (hidden, last) = (keras.layers.Dense(4, activation: "relu"), keras.layers.Dense(2));
        using var tape = tf.GradientTape();
        var middle = (Tensor)hidden.Apply(Rows);
        var output = (Tensor)last.Apply(middle);
        var (before, after) = (middle.ToArray<float>(), output.ToArray<float>());
        _ = tape.gradient(tf.reduce_sum(output), Weights(hidden, last));
        Assert.That(middle.ToArray<float>(), Is.EqualTo(before));
        Assert.That(output.ToArray<float>(), Is.EqualTo(after));
    }

    [Test]
    public void A_persistent_tape_gives_the_same_gradient_again()
    {
        var model = Network();
        using var tape = tf.GradientTape(persistent: true);
        var loss = tf.reduce_sum(tf.square((Tensor)model.Apply(Rows, training: true)));
        var first = tape.gradient(loss, model.TrainableVariables);
        var second = tape.gradient(loss, model.TrainableVariables);
        AssertEqual(first, second);
    }

    [Test]
    public void A_tape_that_is_used_once_gives_what_a_persistent_one_gives()
    {
        var model = Network();
        Tensor[] Gradients(bool persistent)
        {
            using var tape = tf.GradientTape(persistent: persistent);
            var loss = tf.reduce_sum(tf.square((Tensor)model.Apply(Rows, training: true)));
            return tape.gradient(loss, model.TrainableVariables);
        }
        AssertEqual(Gradients(persistent: false), Gradients(persistent: true));
    }

    [Test]
    public void An_outer_tape_differentiates_the_inner_gradient()
    {
        var dense = keras.layers.Dense(2, activation: "tanh");
        _ = dense.Apply(Rows);
        float Norm()
        {
            using var inner = tf.GradientTape();
            var gradients = inner.gradient(tf.reduce_sum((Tensor)dense.Apply(Rows)), Weights(dense));
            return (float)tf.reduce_sum(tf.square(gradients[1]));
        }
        using var outer = tf.GradientTape();
        Tensor norm;
        using (var inner = tf.GradientTape())
            norm = tf.reduce_sum(
                tf.square(inner.gradient(tf.reduce_sum((Tensor)dense.Apply(Rows)), Weights(dense))[1])
            );
        var bias = dense.TrainableVariables[1];
        var slope = outer.gradient(norm, (ResourceVariable)bias).ToArray<float>()[0];
        var start = bias.numpy().ToArray<float>();
        const float Step = 1e-2f;
        bias.assign(tf.constant(new[] { start[0] + Step, start[1] }));
        var above = Norm();
        bias.assign(tf.constant(new[] { start[0] - Step, start[1] }));
        Assert.That(slope, Is.EqualTo((above - Norm()) / (2 * Step)).Within(0.02f));
    }

    [Test]
    public void A_function_of_the_program_may_keep_its_input()
    {
        Tensor? kept = null;
        Tensor Double(Tensor x, string? name)
        {
            kept = x;
            return x * 2f;
        }
        var input = keras.Input(shape: new Shape(3));
        var dense = new Layers.Dense(
            new ArgsDefinition.DenseArgs
            {
                Units = 2,
                DType = tf.float32,
                KernelInitializer = tf.ones_initializer,
                Activation = (Func<Tensor, string?, Tensor>)Double,
            }
        );
        var model = keras.Model(input, dense.Apply(input));
        using var tape = tf.GradientTape();
        var loss = tf.reduce_sum((Tensor)model.Apply(Rows, training: true));
        _ = tape.gradient(loss, model.TrainableVariables);
        Assert.That(kept!.ToArray<float>(), Is.EqualTo([2f, 2f, -5f, -5f]));
    }

    [Test]
    public void A_step_leaves_a_variable_where_it_is_in_memory()
    {
        var model = Network();
        var optimizer = keras.optimizers.SGD(0.1f);
        void Step()
        {
            using var tape = tf.GradientTape();
            var loss = tf.reduce_sum(tf.square((Tensor)model.Apply(Rows, training: true)));
            var gradients = tape.gradient(loss, model.TrainableVariables);
            optimizer.apply_gradients(zip(gradients, model.TrainableVariables.Select(v => (ResourceVariable)v)));
        }
        nint[] Addresses() =>
            [
                .. model.TrainableVariables.Select(v =>
                    ((Tensorflow.Engine.TorchTensor)((ResourceVariable)v).Storage.Value).DataPointer
                ),
            ];
        Step();
        var places = Addresses();
        Step();
        Assert.That(Addresses(), Is.EqualTo(places));
    }

    private static IModel Network()
    {
        tf.set_random_seed(3);
        var input = keras.Input(shape: new Shape(3));
        var x = keras.layers.Dense(4, activation: "relu").Apply(input);
        x = keras.layers.BatchNormalization().Apply(x);
        return keras.Model(input, keras.layers.Dense(2, activation: "sigmoid").Apply(x));
    }

    private static IVariableV1[] Weights(params ILayer[] layers) => [.. layers.SelectMany(l => l.TrainableVariables)];

    private static void AssertEqual(Tensor[] actual, Tensor[] expected) =>
        Assert.That(
            Array.ConvertAll(actual, g => g.ToArray<float>()),
            Is.EqualTo(Array.ConvertAll(expected, g => g.ToArray<float>()))
        );
}
