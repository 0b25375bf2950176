using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Conditions as TensorFlow 1 writes them into graphs: Switch and Merge.</summary>
[TestFixture]
public class BranchTests
{
    private GraphScope _scope = null!;
    private Tensor _x = null!;
    private Tensor _isTrue = null!;

    [SetUp]
    public void MakeGraph()
    {
        _scope = new GraphScope();
        _x = tf.placeholder(tf.float32, Shape.Scalar, name: "x");
        _isTrue = tf.placeholder(tf.@bool, Shape.Scalar, name: "is_true");
    }

    [TearDown]
    public void DisposeGraph()
    {
        _x.Dispose();
        _isTrue.Dispose();
        _scope.Dispose();
    }

    private static Operation Add(string type, params (string Name, object Value)[] arguments) =>
        tf.OpDefLib._apply_op_helper(type, null, arguments.ToDictionary(a => a.Name, a => a.Value));

    private Tensor[] Switch(Tensor data) => Add("Switch", ("data", data), ("pred", _isTrue)).outputs;

    private static Operation Merge(params Tensor[] inputs) => Add("Merge", ("inputs", inputs));

    private float[] Run(Tensor fetch, bool isTrue, float x = 3f)
    {
        using var session = tf.Session(_scope.Graph);
        return session.run(fetch, (_x, x), (_isTrue, isTrue)).ToArray<float>();
    }

    [TestCase(true, 6f, 1)]
    [TestCase(false, -3f, 0)]
    public void The_value_of_the_branch_that_is_taken_is_merged(bool isTrue, float expected, int index)
    {
        var branches = Switch(_x);
        var merged = Merge(-branches[0], branches[1] * 2f);
        Assert.That(Run(merged.outputs[0], isTrue), Is.EqualTo(new[] { expected }));
        Assert.That(Run(tf.cast(merged.outputs[1], tf.float32), isTrue), Is.EqualTo(new[] { (float)index }));
    }

    [TestCase(true, 5f)]
    [TestCase(false, 7f)]
    public void Constants_belong_to_their_branch_by_control_inputs(bool isTrue, float expected)
    {
        var pivots = Switch(_isTrue);
        Tensor Constant(Tensor pivot, float value) =>
            tf_with(tf.control_dependencies([tf.identity(pivot).op]), _ => tf.identity(tf.constant(value)));
        var merged = Merge(Constant(pivots[0], 7f), Constant(pivots[1], 5f)).outputs[0];
        Assert.That(Run(merged, isTrue), Is.EqualTo(new[] { expected }));
    }

    [TestCase(true, 11f)]
    [TestCase(false, 1f)]
    public void What_a_branch_changes_stays_where_it_is_not_taken(bool isTrue, float expected)
    {
        var variable = tf.Variable(1f);
        var pivot = Switch(_isTrue)[1];
        var update = tf_with(
            tf.control_dependencies([tf.identity(pivot).op]),
            _ => tf.assign_add(variable, tf.constant(10f)).op
        );
        using var session = tf.Session(_scope.Graph);
        session.run(tf.global_variables_initializer());
        session.run(update, (_isTrue, isTrue));
        Assert.That(session.run(variable.AsTensor()).ToArray<float>(), Is.EqualTo(new[] { expected }));
    }

    [TestCase(true, 12f)]
    [TestCase(false, -1f)]
    public void Derivatives_take_the_same_branch(bool isTrue, float expected)
    {
        var branches = Switch(_x);
        var merged = Merge(-branches[0], branches[1] * branches[1] * 2f).outputs[0];
        var gradient = tf.gradients(merged, _x)[0];
        Assert.That(Run(gradient, isTrue), Is.EqualTo(new[] { expected }));
    }

    [TestCase(true, 2f)]
    [TestCase(false, 0f)]
    public void A_branch_that_does_not_use_a_value_has_the_derivative_0(bool isTrue, float expected)
    {
        var other = Switch(_isTrue)[0];
        var merged = Merge(tf.cast(other, tf.float32), Switch(_x)[1] * 2f).outputs[0];
        Assert.That(Run(tf.gradients(merged, _x)[0], isTrue), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void A_value_that_is_not_there_cannot_be_fetched() =>
        Assert.That(
            () => Run(Switch(_x)[1], isTrue: false),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("branch that is not taken")
        );
}
