using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Tensor arrays, eager and in graphs.</summary>
[TestFixture]
public class TensorArrayTests
{
    [Test]
    public void Elements_are_read_as_written_and_stacked()
    {
        var array = tf.TensorArray(tf.float32, size: 0, dynamic_size: true, clear_after_read: false);
        array.write(0, 10f).write(1, 20f).write(2, 30f);
        Assert.That((float)array.read(1), Is.EqualTo(20f));
        Assert.That((float)array.read(tf.constant(2)), Is.EqualTo(30f));
        Assert.That(array.stack().ToArray<float>(), Is.EqualTo(new[] { 10f, 20f, 30f }));
        Assert.That(array.gather(tf.constant(new[] { 2, 0 })).ToArray<float>(), Is.EqualTo(new[] { 30f, 10f }));
    }

    [Test]
    public void Gradients_flow_through_the_elements()
    {
        var x = tf.constant(3f);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var array = tf.TensorArray(tf.float32, size: 2);
        array.write(0, x * x).write(1, x);
        Assert.That((float)tape.gradient(tf.reduce_sum(array.stack()), x), Is.EqualTo(7f));
    }

    [Test]
    public void In_a_graph_rows_go_in_and_out()
    {
        using var scope = new GraphScope();
        var x = tf.placeholder(tf.float32, (2, 2));
        var array = tf.TensorArray(tf.float32, size: 2, clear_after_read: false).unstack(x);
        array.write(0, array.read(0) * 2f);
        using var session = tf.Session(scope.Graph);
        var result = session.run(
            array.stack(),
            (
                x,
                new[,]
                {
                    { 1f, 2f },
                    { 3f, 4f },
                }
            )
        );
        Assert.That(result.ToArray<float>(), Is.EqualTo(new[] { 2f, 4f, 3f, 4f }));
    }

    [Test]
    public void Misuse_is_told()
    {
        var array = tf.TensorArray(tf.float32, size: 1);
        Assert.That(
            () => array.write(1, 1f),
            Throws.InstanceOf<OutOfRangeError>().With.Message.Contains("index 1 but array is not resizeable")
        );
        array.write(0, 1f).read(0);
        Assert.That(
            () => array.read(0),
            Throws.InstanceOf<InvalidArgumentError>().With.Message.Contains("clear_after_read = false")
        );
        Assert.That(
            () => array.write(0, tf.constant(1)),
            Throws.InstanceOf<InvalidArgumentError>().With.Message.Contains("TensorArray dtype is float32")
        );
    }
}
