using System.Collections;
using Tensorflow.Exceptions;
using Tensorflow.NumPy;
using Tensorflow.Sessions;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Runs of graphs: fetches, feeds, variables, errors.</summary>
[TestFixture]
public class SessionTests
{
    [Test]
    public void Fetches_of_every_form_give_their_values()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar, name: "x");
        var a = x + 1f;
        var b = x * 2f;
        var c = x - 1f;
        using var session = tf.Session(scope.Graph);
        FeedItem feed = (x, 3f);
        Assert.That((float)session.run(a, feed), Is.EqualTo(4f));
        var (first, second) = session.run((a, b), feed);
        Assert.That(((float)first, (float)second), Is.EqualTo((4f, 6f)));
        var (_, _, third) = session.run((a, b, c), feed);
        Assert.That((float)third, Is.EqualTo(2f));
        var list = session.run(new object[] { a, a.op, b, a.name }, feed);
        Assert.That(list.Select(v => v is null ? -1f : (float)v), Is.EqualTo(new[] { 4f, -1f, 6f, 4f }));
        Assert.That((float)session.run((object)c, new Hashtable { [x] = 5f })[0], Is.EqualTo(4f));
        Assert.That((float)session.run((object)c, new FeedDict { [x] = 6f })[0], Is.EqualTo(5f));
        Assert.That((float)c.eval(session, feed), Is.EqualTo(2f));
    }

    [Test]
    public void Intermediate_tensors_can_be_fed()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var y = x * 2f;
        var z = y + 1f;
        using var session = tf.Session(scope.Graph);
        Assert.That((float)session.run(z, (y, 10f)), Is.EqualTo(11f));
    }

    [Test]
    public void Fed_arrays_are_not_changed()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, new Shape(2));
        var y = tf.nn.relu(tf.nn.relu(x) * 2f);
        using var session = tf.Session(scope.Graph);
        var data = np.array(new[] { -1f, 2f });
        Assert.That(session.run(y, (x, data)).ToArray<float>(), Is.EqualTo(new[] { 0f, 4f }));
        Assert.That(data.ToArray<float>(), Is.EqualTo(new[] { -1f, 2f }));
    }

    [Test]
    public void Constants_are_not_changed_by_runs()
    {
        using var scope = new GraphScope();
        var c = tf.constant(new[] { -1f, 2f });
        var y = tf.nn.relu(c) + c;
        using var session = tf.Session(scope.Graph);
        for (var i = 0; i < 3; i++)
            Assert.That(session.run(y).ToArray<float>(), Is.EqualTo(new[] { -1f, 4f }));
    }

    [Test]
    public void Results_stay_as_they_were_after_later_runs()
    {
        using var scope = new GraphScope();
        var variable = tf.Variable(new[] { 1f, 2f });
        var update = variable.assign_add<Tensor>(tf.constant(new[] { 1f, 1f }));
        using var session = tf.Session(scope.Graph);
        session.run(tf.global_variables_initializer());
        var before = session.run(variable.GraphElement);
        session.run(update.op);
        Assert.That(before.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        Assert.That(session.run(variable.GraphElement).ToArray<float>(), Is.EqualTo(new[] { 2f, 3f }));
    }

    [Test]
    public void Sessions_have_variables_of_their_own()
    {
        using var scope = new GraphScope();
        var variable = tf.Variable(1f);
        var update = variable.assign_add<Tensor>(tf.constant(1f));
        var init = tf.global_variables_initializer();
        using var one = new Session(scope.Graph);
        using var two = new Session(scope.Graph);
        one.run(init);
        two.run(init);
        one.run(update.op);
        Assert.That((float)one.run(variable.GraphElement), Is.EqualTo(2f));
        Assert.That((float)two.run(variable.GraphElement), Is.EqualTo(1f));
    }

    [Test]
    public void Uninitialised_variable_is_named()
    {
        using var scope = new GraphScope();
        var variable = tf.Variable(1f, name: "weights");
        using var session = tf.Session(scope.Graph);
        var error = Assert.Throws<NotOkStatusException>(() => session.run(variable.GraphElement))!;
        Assert.That(error.Message, Does.Contain("weights"));
    }

    [Test]
    public void Wrong_feeds_are_errors_with_shapes_and_types()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, new Shape(-1, 3), name: "x");
        var y = x * 2f;
        using var session = tf.Session(scope.Graph);
        var shape = Assert.Throws<InvalidArgumentError>(() => session.run(y, (x, new float[2, 4])))!;
        Assert.That(shape.Message, Does.Contain("(2, 4)").And.Contain("(None, 3)"));
        var type = Assert.Throws<InvalidArgumentError>(() => session.run(y, (x, new long[2, 3])))!;
        Assert.That(type.Message, Does.Contain("int64").And.Contain("float32"));
        var missing = Assert.Throws<InvalidArgumentError>(() => session.run(y))!;
        Assert.That(missing.Message, Does.Contain("'x'"));
        Assert.That(() => session.run(y, ("nowhere:0", 1f)), Throws.TypeOf<KeyError>());
        Assert.That(session.run(y, (x, new float[1, 3])).shape.ToString(), Is.EqualTo("(1, 3)"));
    }

    [Test]
    public void Closed_session_refuses_to_run()
    {
        using var scope = new GraphScope();
        var c = tf.constant(1f);
        var session = tf.Session(scope.Graph);
        session.Dispose();
        Assert.That(() => session.run(c), Throws.TypeOf<RuntimeError>());
    }

    [Test]
    public void Graph_may_grow_between_runs()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var y = x + 1f;
        using var session = tf.Session(scope.Graph);
        Assert.That((float)session.run(y, (x, 1f)), Is.EqualTo(2f));
        var z = y * 10f;
        Assert.That((float)session.run(z, (x, 1f)), Is.EqualTo(20f));
    }

    [Test]
    public void Threads_may_run_one_session_at_the_same_time()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, Shape.Scalar);
        var y = tf.square(x) + x;
        using var session = tf.Session(scope.Graph);
        var results = new float[8];
        Parallel.For(
            0,
            results.Length,
            i =>
            {
                for (var n = 0; n < 20; n++)
                    results[i] = (float)session.run(y, (x, (float)i));
            }
        );
        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 8).Select(i => (float)(i * i + i))));
    }

    [Test]
    public void Memory_does_not_grow_over_many_steps()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, new Shape(-1, 64));
        var w = tf.Variable(new float[64, 64]);
        var loss = tf.reduce_mean(tf.square(tf.matmul(x, w) - x));
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
        using var session = tf.Session(scope.Graph);
        session.run(tf.global_variables_initializer());
        var batch = np.ones(new Shape(256, 64), TF_DataType.TF_FLOAT);
        for (var i = 0; i < 50; i++)
            session.run(train, (x, batch));
        var before = Environment.WorkingSet;
        for (var i = 0; i < 1000; i++)
            session.run(train, (x, batch));
        Assert.That(Environment.WorkingSet - before, Is.LessThan(64L << 20));
    }
}
