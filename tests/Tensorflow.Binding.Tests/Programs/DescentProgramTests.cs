using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Programs;

/// <summary>Gradient descent changes weights without a gradient in memory; a program that looks at gradients does not notice.</summary>
public class DescentProgramTests
{
    [TearDown]
    public void BackToEager()
    {
        tf.Context.restore_mode();
        tf.reset_default_graph();
    }

    [Test]
    public void A_program_sees_gradients_before_and_after_they_are_applied()
    {
        tf.enable_eager_execution();
        var x = tf.random.uniform((8, 200), seed: 1);
        var weights = tf.Variable(tf.ones((200, 300)));
        using var tape = tf.GradientTape();
        var loss = tf.reduce_sum(tf.matmul(x, weights));
        var gradient = tape.gradient(loss, weights);
        gen_training_ops.resource_apply_gradient_descent(weights.Handle, tf.constant(0.5f), gradient);
        var expected = tf.reduce_sum(x, 0).numpy().ToArray<float>();
        var rows = gradient.numpy().ToMultiDimArray<float>() as float[,];
        var changed = weights.numpy().ToMultiDimArray<float>() as float[,];
        for (var i = 0; i < 200; i++)
        {
            Assert.That(rows![i, 299], Is.EqualTo(expected[i]).Within(1e-5));
            Assert.That(changed![i, 299], Is.EqualTo(1 - (0.5f * rows[i, 299])));
        }
    }

    [Test]
    public void A_session_fetches_gradients_of_the_step_that_applies_them()
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, (8, 200));
        var weights = tf.Variable(tf.ones((200, 300)));
        var gradient = tf.gradients(tf.reduce_sum(tf.matmul(x, weights.AsTensor())), weights)[0];
        var step = tf
            .train.GradientDescentOptimizer(0.5f)
            .apply_gradients([Tuple.Create<Tensor, IVariableV1>(gradient, weights)]);
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        var rows = Enumerable.Range(0, 8 * 200).Select(i => (float)(i % 7)).ToArray();
        var (_, fetched) = session.run((step, gradient), (x, new NDArray(rows, new Shape(8, 200))));
        session.run(step, (x, new NDArray(rows, new Shape(8, 200))));
        var changed = session.run(weights.AsTensor()).ToArray<float>();
        graph.Exit();
        var found = fetched.ToArray<float>();
        for (var i = 0; i < 200; i++)
        {
            var sum = Enumerable.Range(0, 8).Sum(row => rows[(row * 200) + i]);
            Assert.That(found[(i * 300) + 299], Is.EqualTo(sum));
            Assert.That(changed[(i * 300) + 299], Is.EqualTo(1 - sum));
        }
    }
}
