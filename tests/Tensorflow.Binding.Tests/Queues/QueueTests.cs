using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Queues in graphs.</summary>
[TestFixture]
public class QueueTests
{
    [Test]
    public void Elements_come_out_in_order_and_can_be_put_back()
    {
        using var scope = new GraphScope();
        var queue = tf.FIFOQueue(2, tf.int32);
        var initialise = queue.enqueue_many(new[] { 10, 20 });
        var x = queue.dequeue();
        var increase = queue.enqueue(x + 1);
        using var session = tf.Session(scope.Graph);
        session.run(initialise);
        var seen = Enumerable.Range(0, 4).Select(_ => (int)session.run((x, increase)).Item1);
        Assert.That(seen, Is.EqualTo(new[] { 10, 20, 11, 21 }));
    }

    [Test]
    public void Elements_of_different_lengths_are_filled_up()
    {
        using var scope = new GraphScope();
        var numbers = tf.placeholder(tf.int32);
        var queue = tf.PaddingFIFOQueue(10, tf.int32, new Shape(-1));
        var enqueue = queue.enqueue(numbers);
        var three = queue.dequeue_many(3)[0];
        using var session = tf.Session(scope.Graph);
        session.run(enqueue, (numbers, new[] { 1 }));
        session.run(enqueue, (numbers, new[] { 2, 3 }));
        session.run(enqueue, (numbers, new[] { 3, 4, 5 }));
        Assert.That(session.run(three).ToArray<int>(), Is.EqualTo(new[] { 1, 0, 0, 2, 3, 0, 3, 4, 5 }));
    }

    [Test]
    public void The_smallest_number_comes_first()
    {
        using var scope = new GraphScope();
        var queue = tf.PriorityQueue(3, tf.@string);
        var initialise = queue.enqueue_many(new[] { 2L, 4L, 3L }, new[] { "p1", "p2", "p3" });
        var x = queue.dequeue();
        using var session = tf.Session(scope.Graph);
        session.run(initialise);
        var seen = Enumerable.Range(0, 3).Select(_ => session.run(x)).ToArray();
        Assert.That(seen.Select(r => (long)r[0]), Is.EqualTo(new[] { 2L, 3L, 4L }));
        Assert.That(seen.Select(r => r[1].StringData()[0]), Is.EqualTo(new[] { "p1", "p3", "p2" }));
    }

    [Test]
    public void A_shuffling_queue_gives_every_element_once_in_the_same_order_under_the_same_seed()
    {
        var first = Shuffled(seed: 5);
        Assert.That(first.Order(), Is.EqualTo(Enumerable.Range(1, 10)));
        Assert.That(first, Is.Not.Ordered);
        Assert.That(Shuffled(seed: 5), Is.EqualTo(first));
    }

    [Test]
    public void A_reader_waits_for_a_writer_on_another_thread()
    {
        using var scope = new GraphScope();
        var queue = tf.FIFOQueue(1, tf.int32);
        var put = queue.enqueue(tf.constant(7));
        var x = queue.dequeue();
        using var session = tf.Session(scope.Graph);
        var reading = Task.Run(() => (int)session.run(x));
        session.run(put);
        Assert.That(reading.Wait(TimeSpan.FromSeconds(60)), "the reader is still waiting");
        Assert.That(reading.Result, Is.EqualTo(7));
    }

    [Test]
    public void Closing_the_session_ends_a_wait()
    {
        using var scope = new GraphScope();
        var x = tf.FIFOQueue(1, tf.int32).dequeue();
        var session = tf.Session(scope.Graph);
        var reading = Task.Run(() => session.run(x));
        Thread.Sleep(50);
        session.Dispose();
        var error = Assert.Throws<AggregateException>(() => reading.Wait(TimeSpan.FromSeconds(60)))!.InnerException;
        Assert.That(error, Is.InstanceOf<TensorflowException>());
    }

    [Test]
    public void An_element_of_another_shape_is_refused()
    {
        using var scope = new GraphScope();
        var queue = tf.FIFOQueue(4, tf.int32, new Shape(2));
        var put = queue.enqueue(tf.constant(new[] { 1, 2, 3 }));
        using var session = tf.Session(scope.Graph);
        Assert.That(
            () => session.run(put),
            Throws
                .InstanceOf<InvalidArgumentError>()
                .With.Message.Contains("Expected (2), got (3)")
                .Or.InstanceOf<InvalidArgumentError>()
                .With.Message.Contains("(2,), got (3,)")
        );
    }

    private static int[] Shuffled(int seed)
    {
        using var scope = new GraphScope();
        var queue = tf.RandomShuffleQueue(10, min_after_dequeue: 0, dtype: tf.int32, seed: seed);
        var initialise = queue.enqueue_many(Enumerable.Range(1, 10).ToArray());
        var x = queue.dequeue();
        using var session = tf.Session(scope.Graph);
        session.run(initialise);
        return [.. Enumerable.Range(0, 10).Select(_ => (int)session.run(x))];
    }
}
