using Tensorflow;
using static Tensorflow.Binding;

/// <summary>Training is saved in the middle, goes on, and is restored into a second session of the same graph.</summary>
internal static class Resumed
{
    public static void Run()
    {
        var folder = Path.Combine(Directory.GetCurrentDirectory(), "checkpoints");
        Directory.CreateDirectory(folder);
        var (inputs, labels) = Samples.Make(60, seed: 9);
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var logits = Layer.Dense(x, Samples.Features, 3, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);
        var train = tf.train.AdamOptimizer(0.05f).minimize(loss);
        var saver = tf.train.Saver();
        void Train(Session session, int from, int to)
        {
            for (var step = from; step < to; step++)
            {
                var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
                var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, labels[rows]));
                Console.WriteLine($"step {step}: loss {(float)value:G5}");
            }
        }
        string saved;
        using (var session = tf.Session())
        {
            session.run(tf.global_variables_initializer());
            Train(session, 0, 4);
            saved = saver.save(session, Path.Combine(folder, "model"), global_step: 4);
            Train(session, 4, 6);
        }
        using (var session = tf.Session())
        {
            saver.restore(session, saved);
            Train(session, 4, 8);
        }
    }
}
