using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Functions recorded by <c>tf.autograph</c>.</summary>
[TestFixture]
public class AutoGraphTests
{
    [Test]
    public void A_recorded_function_computes_without_being_called_again()
    {
        var calls = 0;
        var add = tf.autograph.to_graph(
            (Tensor a, Tensor b) =>
            {
                calls++;
                return a + b;
            }
        );
        Assert.That((int)add(tf.constant(2), tf.constant(3)), Is.EqualTo(5));
        Assert.That((int)add(tf.constant(4), tf.constant(5)), Is.EqualTo(9));
        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public void Assignments_are_carried_out_each_time()
    {
        var total = tf.Variable(0f);
        var count = tf.autograph.to_graph(
            x =>
            {
                total.assign_add(x);
                return x * 2f;
            },
            tf.float32
        );
        count(tf.constant(1f));
        Assert.That((float)count(tf.constant(2f)), Is.EqualTo(4f));
        Assert.That((float)total.numpy(), Is.EqualTo(3f));
    }

    [Test]
    public void Other_types_than_recorded_are_refused()
    {
        var twice = tf.autograph.to_graph(x => x * 2, tf.int32);
        Assert.That(
            () => twice(tf.constant(1f)),
            Throws.InstanceOf<InvalidArgumentError>().With.Message.Contains("takes int32 as input 0, got float32")
        );
    }
}
