using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Loops as TensorFlow 1 writes them into graphs: frames.</summary>
[TestFixture]
public class FrameTests
{
    private GraphScope _scope = null!;
    private Tensor _x = null!;
    private int _loops;

    [SetUp]
    public void MakeGraph()
    {
        _scope = new GraphScope();
        _x = tf.placeholder(tf.float32, Shape.Scalar, name: "x");
        _loops = 0;
    }

    [TearDown]
    public void DisposeGraph()
    {
        _x.Dispose();
        _scope.Dispose();
    }

    private static Tensor[] Add(string type, params (string Name, object Value)[] arguments) =>
        tf.OpDefLib._apply_op_helper(type, null, arguments.ToDictionary(a => a.Name, a => a.Value)).outputs;

    private static Tensor Enter(Tensor value, string frame, bool isConstant = false) =>
        Add("Enter", ("data", value), ("frame_name", frame), ("is_constant", isConstant))[0];

    // value ← step(value) as long as value < limit; what the step uses from outside must have entered by itself.
    private Tensor While(Tensor value, Tensor limit, Func<string, Tensor, Tensor> step)
    {
        var frame = $"loop{_loops++}";
        var entered = Enter(value, frame);
        var bound = Enter(limit, frame, isConstant: true);
        var merge = Add("Merge", ("inputs", new[] { entered, entered }));
        var goesOn = Add("LoopCond", ("input", merge[0] < bound))[0];
        var ways = Add("Switch", ("data", merge[0]), ("pred", goesOn));
        var next = Add("NextIteration", ("data", step(frame, tf.identity(ways[1]))))[0];
        merge[0].op._update_input(1, next);
        return Add("Exit", ("data", ways[0]))[0];
    }

    private float Run(Tensor fetch, float x)
    {
        using var session = tf.Session(_scope.Graph);
        // A plan is used again: twice the same run.
        var first = session.run(fetch, (_x, x)).ToArray<float>()[0];
        Assert.That(session.run(fetch, (_x, x)).ToArray<float>()[0], Is.EqualTo(first));
        return first;
    }

    [TestCase(1f, 128f)]
    [TestCase(3f, 192f)]
    [TestCase(100f, 100f)]
    [TestCase(500f, 500f)]
    public void Turns_follow_as_long_as_the_condition_holds(float x, float expected)
    {
        var result = While(_x, tf.constant(100f), (_, v) => v + v);
        Assert.That(Run(result, x), Is.EqualTo(expected));
    }

    [Test]
    public void Loops_lie_within_loops()
    {
        var seven = tf.constant(7f);
        var result = While(
            _x,
            tf.constant(50f),
            (outer, v) => While(v, Enter(seven, outer, isConstant: true), (_, w) => w + w) + v
        );
        float Expected(float v)
        {
            while (v < 50f)
            {
                var w = v;
                while (w < 7f)
                    w += w;
                v += w;
            }
            return v;
        }
        foreach (var x in new[] { 1f, 3f, 8f, 60f })
            Assert.That(Run(result, x), Is.EqualTo(Expected(x)));
    }

    [TestCase(3f, 7f)]
    [TestCase(-3f, 192f)]
    public void Loops_of_a_branch_that_is_not_taken_do_not_run(float x, float expected)
    {
        var ways = Add("Switch", ("data", _x), ("pred", _x > 0f));
        var pivot = tf.identity(ways[0]);
        var limit = tf_with(tf.control_dependencies([pivot.op]), _ => tf.identity(tf.constant(100f)));
        var looped = While(-pivot, limit, (_, v) => v + v);
        var merged = Add("Merge", ("inputs", new[] { looped, ways[1] + 4f }))[0];
        Assert.That(Run(merged, x), Is.EqualTo(expected));
    }

    [Test]
    public void Branches_lie_within_loops()
    {
        var result = While(
            _x,
            tf.constant(1000f),
            (frame, v) =>
            {
                var ways = Add("Switch", ("data", v), ("pred", v < Enter(tf.constant(10f), frame, isConstant: true)));
                return Add("Merge", ("inputs", new[] { ways[0] * ways[0], ways[1] + ways[1] }))[0];
            }
        );
        // 3, 6, 12, 144, 20736
        Assert.That(Run(result, 3f), Is.EqualTo(20736f));
    }

    [Test]
    public void What_is_inside_a_loop_cannot_be_fetched()
    {
        Tensor inside = null!;
        While(_x, tf.constant(10f), (_, v) => inside = v + v);
        Assert.That(
            () => Run(inside, 3f),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Retval[0] does not have value")
        );
    }

    [Test]
    public void Errors_inside_a_loop_name_the_operation()
    {
        var result = While(
            _x,
            tf.constant(10f),
            (frame, v) => tf.check_numerics(v / Enter(tf.constant(0f), frame, true), "not finite")
        );
        Assert.That(
            () => Run(result, 3f),
            Throws.InstanceOf<TensorflowException>().With.Message.Contains("CheckNumerics")
        );
    }

    [Test]
    public void What_loops_make_is_released()
    {
        var start = tf.zeros(new Shape(256, 1024)) + _x;
        var frame = "large";
        var entered = Enter(start, frame);
        var merge = Add("Merge", ("inputs", new[] { entered, entered }));
        // Constants within a loop wait for its turns.
        var largest = tf_with(tf.control_dependencies([merge[0].op]), _ => tf.reduce_max(merge[0]));
        var goesOn = Add("LoopCond", ("input", largest < Enter(tf.constant(400f), frame, true)))[0];
        var ways = Add("Switch", ("data", merge[0]), ("pred", goesOn));
        merge[0].op._update_input(1, Add("NextIteration", ("data", ways[1] + Enter(tf.constant(1f), frame, true)))[0]);
        var result = tf.reduce_max(Add("Exit", ("data", ways[0]))[0]);
        // 400 turns over a megabyte: without release in time they would fill the memory that the limit leaves.
        var before = Environment.WorkingSet;
        Assert.That(Run(result, 0f), Is.EqualTo(400f));
        Assert.That(Environment.WorkingSet - before, Is.LessThan(200L << 20));
    }
}
