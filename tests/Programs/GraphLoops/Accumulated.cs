using Tensorflow;
using static Tensorflow.Binding;

/// <summary>Gradients of several batches are added up in variables before they are applied.</summary>
internal static class Accumulated
{
    public static void Run()
    {
        var (inputs, labels) = Samples.Make(60, seed: 6);
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var weights = tf.Variable(tf.truncated_normal((Samples.Features, 3), stddev: 0.3f), name: "weights");
        var sums = tf.Variable(tf.zeros((Samples.Features, 3)), name: "sums", trainable: false);
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: tf.matmul(x, weights));
        var loss = tf.reduce_mean(losses);
        var gradient = tf.gradients(loss, weights)[0];
        var add = tf.assign_add(sums, gradient);
        var apply = tf.assign(weights, weights - sums * 0.1f);
        var clear = tf.assign(sums, tf.zeros((Samples.Features, 3)));

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 12; step++)
        {
            var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
            var (_, value) = session.run((add, loss), (x, inputs[rows]), (y, labels[rows]));
            Console.WriteLine($"step {step}: loss {(float)value:G5}");
            if (step % 4 == 3)
            {
                session.run(apply);
                session.run(clear);
            }
        }
    }
}
