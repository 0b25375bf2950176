using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Eager variables.</summary>
[TestFixture]
public class ResourceVariableTests
{
    [Test]
    public void Assignments_change_the_value()
    {
        var variable = tf.Variable(new[] { 1f, 2f });
        variable.assign(tf.constant(new[] { 3f, 4f }));
        variable.assign_add(tf.constant(new[] { 1f, 1f }));
        variable.assign_sub(tf.constant(new[] { 0.5f, 0f }));
        Assert.That(variable.numpy().ToArray<float>(), Is.EqualTo(new[] { 3.5f, 5f }));
    }

    [Test]
    public void Values_that_were_read_do_not_change_afterwards()
    {
        var variable = tf.Variable(new[] { 1f, 2f });
        var read = variable.value();
        var array = variable.numpy();
        variable.assign_add(tf.constant(new[] { 1f, 1f }));
        Assert.That(read.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
        Assert.That(array.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void First_value_is_a_copy()
    {
        var array = np.array(new[] { 1f, 2f });
        var variable = tf.Variable(array);
        variable.assign_add(tf.constant(new[] { 1f, 1f }));
        Assert.That(array.ToArray<float>(), Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void Assignment_from_another_thread_is_seen()
    {
        var variable = tf.Variable(1f);
        var thread = new Thread(() => variable.assign(tf.constant(5f)));
        thread.Start();
        thread.Join();
        Assert.That((float)variable.numpy(), Is.EqualTo(5f));
    }

    [Test]
    public void Additions_from_several_threads_are_all_kept()
    {
        var variable = tf.Variable(0f);
        var threads = Enumerable
            .Range(0, 4)
            .Select(_ => new Thread(() =>
            {
                for (var i = 0; i < 100; i++)
                    variable.assign_add(tf.constant(1f));
            }))
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.That((float)variable.numpy(), Is.EqualTo(400f));
    }

    [Test]
    public void Wrong_shape_is_an_error_with_both_shapes()
    {
        var variable = tf.Variable(new float[2, 3], name: "w");
        var error = Assert.Throws<ValueError>(() => variable.assign(tf.constant(new float[3, 2])))!;
        Assert.That(error.Message, Does.Contain("(2, 3)").And.Contain("(3, 2)"));
    }

    [Test]
    public void Operators_mix_variables_tensors_and_numbers()
    {
        var variable = tf.Variable(4f);
        var tensor = tf.constant(3f);
        Assert.That((float)(variable + 1f), Is.EqualTo(5f));
        Assert.That((float)(variable - tensor), Is.EqualTo(1f));
        Assert.That((float)(variable * tensor), Is.EqualTo(12f));
        Assert.That((float)(tensor * variable), Is.EqualTo(12f));
        Assert.That((bool)(variable > tensor), Is.True);
    }

    [TestCase("ResourceScatterAdd", new[] { 1f, 22f, 33f })]
    [TestCase("ResourceScatterSub", new[] { 1f, -18f, -27f })]
    [TestCase("ResourceScatterUpdate", new[] { 1f, 20f, 30f })]
    public void Rows_are_updated_in_place(string type, float[] expected)
    {
        var variable = tf.Variable(new[] { 1f, 2f, 3f });
        tf.Context.ExecuteOp(
            type,
            null!,
            new ExecuteOpArgs(variable.Handle, tf.constant(new[] { 2, 1 }), tf.constant(new[] { 30f, 20f }))
        );
        Assert.That(variable.numpy().ToArray<float>(), Is.EqualTo(expected));
    }
}
