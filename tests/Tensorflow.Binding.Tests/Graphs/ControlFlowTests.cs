using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Conditions and loops in graphs, and gradients through them.</summary>
[TestFixture]
public class ControlFlowTests
{
    [Test]
    public void Only_the_chosen_branch_counts([Values] bool condition)
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var pred = tf.placeholder(tf.@bool, Shape.Scalar);
        var y = tf.cond(pred, () => x * 2f, () => x * x);
        var gradient = tf.gradients(y, x)[0];
        using var session = tf.Session(scope.Graph);
        var (value, slope) = session.run((y, gradient), (x, 5f), (pred, condition));
        Assert.That((float)value, Is.EqualTo(condition ? 10f : 25f));
        Assert.That((float)slope, Is.EqualTo(condition ? 2f : 10f));
    }

    [Test]
    public void Branches_of_different_types_are_refused()
    {
        using var scope = new GraphScope();
        var pred = tf.placeholder(tf.@bool, Shape.Scalar);
        Assert.That(() => tf.cond(pred, () => tf.constant(1f), () => tf.constant(1)), Throws.TypeOf<TypeError>());
    }

    [Test]
    public void Loop_runs_until_its_condition_fails()
    {
        using var scope = new GraphScope();
        var limit = tf.placeholder(tf.int32, Shape.Scalar);
        var results = tf.while_loop(
            v => tf.less(v.Flatten().First(), limit),
            v => new Tensors(v.Flatten().First() + 1, v.Flatten().Last() * 2f),
            new Tensors(tf.constant(0), tf.constant(1f))
        );
        using var session = tf.Session(scope.Graph);
        var values = session.run(results, (limit, 5));
        Assert.That((int)values[0], Is.EqualTo(5));
        Assert.That((float)values[1], Is.EqualTo(32f));
        Assert.That((float)session.run(results[1], (limit, 0)), Is.EqualTo(1f));
    }

    [Test]
    public void Gradient_goes_through_a_loop_and_what_it_captures()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var factor = tf.placeholder(tf.float32, Shape.Scalar);
        var results = tf.while_loop(
            v => tf.less(v.Flatten().First(), 3),
            v => new Tensors(v.Flatten().First() + 1, v.Flatten().Last() * factor),
            new Tensors(tf.constant(0), x)
        );
        var gradients = tf.gradients(results[1], [x, factor]);
        using var session = tf.Session(scope.Graph);
        var values = session.run(gradients, (x, 2f), (factor, 3f));
        Assert.That((float)values[0], Is.EqualTo(27f), "factor^3");
        Assert.That((float)values[1], Is.EqualTo(54f), "3 x factor^2");
    }

    [Test]
    public void Gradient_of_a_branch_sees_the_numbers_that_the_branch_drew()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var pred = tf.placeholder(tf.@bool, Shape.Scalar);
        var y = tf.cond(pred, () => tf.reduce_sum(x * tf.random.uniform((5, 2), seed: 3)), () => x);
        var gradient = tf.gradients(y, x)[0];
        using var session = tf.Session(scope.Graph);
        var seen = new HashSet<float>();
        for (var run = 0; run < 3; run++)
        {
            var (value, slope) = session.run((y, gradient), (x, 2f), (pred, true));
            Assert.That((float)slope * 2, Is.EqualTo((float)value).Within(1e-5));
            Assert.That(seen.Add((float)value), "Each run draws anew.");
            // Runs without the gradient draw as well.
            Assert.That(seen.Add((float)session.run(y, (x, 2f), (pred, true))));
        }
    }

    [Test]
    public void Gradient_of_a_loop_sees_the_numbers_that_the_loop_drew()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var results = tf.while_loop(
            v => tf.less(v.Flatten().First(), 3),
            v => new Tensors(v.Flatten().First() + 1, v.Flatten().Last() * x + tf.random.uniform(4, seed: 5)),
            new Tensors(tf.constant(0), tf.ones(4))
        );
        var y = tf.reduce_sum(results[1] * results[1]);
        var gradient = tf.gradients(y, x)[0];
        using var session = tf.Session(scope.Graph);
        for (var run = 0; run < 3; run++)
        {
            var (state, value, slope) = session.run((results[1], y, gradient), (x, 2f));
            // With v -> x v + u three times from 1, v' is 3 x^2 + 2 x u1 + u2, and v = x^3 + x^2 u1 + x u2 + u3; of the same
            // numbers drawn in another session, which draws them in the order of the iterations.
            var expected = 0f;
            for (var i = 0; i < 4; i++)
                expected += 2 * (float)state[i] * Slope(run, i);
            Assert.That((float)slope, Is.EqualTo(expected).Within(1e-3));
        }

        float Slope(int run, int element)
        {
            using var other = new GraphScope();
            var drawn = tf.random.uniform(4, seed: 5);
            using var second = tf.Session(other.Graph);
            for (var skipped = 0; skipped < 3 * run; skipped++)
                second.run(drawn);
            var (first, next) = (second.run(drawn), second.run(drawn));
            return 12 + 4 * (float)first[element] + (float)next[element];
        }
    }

    [Test]
    public void Loop_in_eager_execution_is_recorded_by_the_tape()
    {
        var x = tf.constant(2f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var results = tf.while_loop(
            v => tf.less(v.Flatten().First(), 3),
            v => new Tensors(v.Flatten().First() + 1, v.Flatten().Last() * x),
            new Tensors(tf.constant(0), x)
        );
        Assert.That((float)tape.gradient(results[1], x), Is.EqualTo(32f), "4 x^3");
    }

    [Test]
    public void Functions_of_conditions_and_loops_survive_export()
    {
        GraphDef message;
        using (var scope = new GraphScope())
        {
            var x = tf.placeholder(tf.float32, Shape.Scalar, name: "x");
            var y = tf.cond(tf.greater(x, 0f), () => x * 2f, () => -x);
            _ = tf.identity(y, name: "result");
            message = scope.Graph.as_graph_def();
        }
        using var imported = new GraphScope();
        var elements = tf.import_graph_def(message, return_elements: ["x:0", "result:0"], name: "");
        using var session = tf.Session(imported.Graph);
        Assert.That((float)session.run((Tensor)elements[1], (elements[0], 3f)), Is.EqualTo(6f));
        Assert.That((float)session.run((Tensor)elements[1], (elements[0], -3f)), Is.EqualTo(3f));
    }
}
