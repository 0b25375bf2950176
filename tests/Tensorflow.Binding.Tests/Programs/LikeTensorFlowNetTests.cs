using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Where TensorFlow.NET differs from Python the engine follows it, and where it is at fault the engine does not
/// (docs/engine.md).</summary>
[TestFixture]
public class LikeTensorFlowNetTests
{
    [Test]
    public void Enumerating_a_data_set_from_1_drops_the_first_batch()
    {
        var dataset = tf.data.Dataset.from_tensor_slices(tf.range(6), tf.range(6)).batch(2);
        List<(int, int)> seen = [];
        foreach (var (step, (x, _)) in enumerate(dataset, 1))
            seen.Add((step, x.Single.ToArray<int>()[0]));
        Assert.That(seen, Is.EqualTo(new[] { (1, 2), (2, 4) }));
    }

    [Test]
    public void Unseeded_operations_of_a_graph_are_numbered()
    {
        using var scope = new GraphScope();
        var draws = Enumerable.Range(0, 3).Select(_ => tf.random.normal(new Shape(2)).op).ToArray();
        var random = scope.Graph.Operations.Where(o => o.OpType == "RandomStandardNormal").ToArray();
        Assert.That(draws, Has.Length.EqualTo(random.Length));
        Assert.That(random.Select(o => o.get_attr<long>("seed")), Is.All.EqualTo(0));
        var numbers = random.Select(o => o.get_attr<long>("seed2")).ToArray();
        Assert.That(numbers, Is.Ordered.And.Unique);
        Assert.That(numbers[0], Is.Zero);
    }

    [Test]
    public void An_eager_operation_that_fails_is_raised_once_and_leaves_nothing_in_the_default_graph()
    {
        var before = ops.get_default_graph().Operations.Count;
        Assert.That(
            () => tf.matmul(tf.ones((2, 3)), tf.ones((2, 3))),
            Throws.InstanceOf<TensorflowException>().With.Message.Contains("3")
        );
        Assert.That(ops.get_default_graph().Operations, Has.Count.EqualTo(before));
    }

    [Test]
    public void An_array_function_that_fails_in_a_graph_program_holds_no_lock()
    {
        using var scope = new GraphScope();
        Assert.That(() => np.array(new[] { 1f, 2f }).reshape(new Shape(3)), Throws.Exception);
        var other = Task.Run(() => (float)np.sum(np.array(new[] { 1f, 2f })));
        Assert.That(other.Wait(TimeSpan.FromSeconds(60)), "the other thread waits for a lock");
        Assert.That(other.Result, Is.EqualTo(3f));
    }

    [Test]
    public void Non_finite_numbers_are_found_when_asked_for()
    {
        var values = tf.constant(new[] { 1f, float.NaN });
        Assert.That(
            () =>
                tf.Context.ExecuteOp(
                    "CheckNumerics",
                    null!,
                    new ExecuteOpArgs(values) { OpAttrs = { ["message"] = "loss" } }
                ),
            Throws.InstanceOf<InvalidArgumentError>().With.Message.Contains("loss").And.Message.Contains("NaN")
        );
    }
}
