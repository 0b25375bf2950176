using static Tensorflow.Binding;

namespace Tensorflow.Tests.Programs;

/// <summary>Eager programs with a gradient tape.</summary>
[TestFixture]
public class TapeProgramTests
{
    [Test]
    public void A_line_is_fitted_with_gradients_of_the_tape()
    {
        ResourceVariable slope = tf.Variable(-0.06f, name: "weight");
        ResourceVariable offset = tf.Variable(-0.73f, name: "bias");
        Optimizer optimizer = tf.train.GradientDescentOptimizer(0.1f);
        Tensor x = tf.constant(new[] { -1f, 0f, 1f, 2f });
        Tensor y = tf.constant(new[] { -1f, 1f, 3f, 5f });
        for (int step = 0; step < 200; step++)
        {
            using Gradients.GradientTape tape = tf.GradientTape();
            Tensor loss = tf.reduce_mean(tf.square(slope * x + offset - y));
            (Tensor dSlope, Tensor dOffset) = tape.gradient(loss, (slope, offset));
            optimizer.apply_gradients([
                Tuple.Create(dSlope, (IVariableV1)slope),
                Tuple.Create(dOffset, (IVariableV1)offset),
            ]);
        }
        Assert.That((float)slope.numpy(), Is.EqualTo(2f).Within(1e-3));
        Assert.That((float)offset.numpy(), Is.EqualTo(1f).Within(1e-3));
    }

    /// <summary>Kingma and Ba's first step moves by the learning rate against the sign of the gradient.</summary>
    [Test]
    public void Adam_takes_its_first_step_by_the_learning_rate()
    {
        ResourceVariable w = tf.Variable(new[] { 1f, 1f, 1f });
        Tensor gradient = tf.constant(new[] { 0.5f, -20f, 0.001f });
        tf.train.AdamOptimizer(0.01f).apply_gradients([Tuple.Create(gradient, (IVariableV1)w)]);
        Assert.That(w.numpy().ToArray<float>(), Is.EqualTo(new[] { 0.99f, 1.01f, 0.99f }).Within(1e-5));
    }

    [Test]
    public void Gradients_for_no_variable_are_an_error_that_names_it()
    {
        ResourceVariable w = tf.Variable(1f, name: "lonely");
        Assert.That(
            () =>
                tf.train.GradientDescentOptimizer(0.1f).apply_gradients([Tuple.Create<Tensor, IVariableV1>(null!, w)]),
            Throws.TypeOf<ValueError>().With.Message.Contains("lonely")
        );
    }

    [Test]
    public void Placeholders_need_a_graph() =>
        Assert.That(() => tf.placeholder(tf.float32), Throws.TypeOf<RuntimeError>().With.Message.Contains("eager"));
}
