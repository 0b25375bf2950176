using Tensorflow;
using static Tensorflow.Binding;

/// <summary>Two optimizers in one graph, run together and in turns, as where two networks train against each other.</summary>
internal static class TwoOptimizers
{
    public static void Run()
    {
        var (inputs, _) = Samples.Make(48, seed: 5);
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var z = tf.placeholder(tf.float32, (-1, 4), name: "z");
        var made = tf.tanh(Layer.Dense(z, 4, Samples.Features, "generator"));
        var judge = tf.Variable(tf.truncated_normal((Samples.Features, 1), stddev: 0.3f), name: "judge");
        var (real, fake) = (tf.matmul(x, judge), tf.matmul(made, judge));
        var judgeLoss = tf.reduce_mean(tf.square(real - 1f)) + tf.reduce_mean(tf.square(fake));
        var generatorLoss = tf.reduce_mean(tf.square(fake - 1f));
        var variables = tf.get_collection<IVariableV1>(tf.GraphKeys.TRAINABLE_VARIABLES);
        var ofGenerator = variables.Where(v => v.Name.StartsWith("generator", StringComparison.Ordinal)).ToList();
        var ofJudge = variables.Where(v => v.Name.StartsWith("judge", StringComparison.Ordinal)).ToList();
        var trainJudge = tf.train.GradientDescentOptimizer(0.05f).minimize(judgeLoss, var_list: ofJudge);
        var trainGenerator = tf.train.AdamOptimizer(0.01f).minimize(generatorLoss, var_list: ofGenerator);

        using var session = tf.Session();
        session.run(tf.global_variables_initializer());
        for (var step = 0; step < 9; step++)
        {
            var rows = new Slice(step % 3 * 16, step % 3 * 16 + 16);
            var noise = inputs[rows, new Slice(0, 4)];
            if (step % 3 == 2)
            {
                var r = session.run(
                    (trainJudge, trainGenerator, judgeLoss, generatorLoss),
                    (x, inputs[rows]),
                    (z, noise)
                );
                Console.WriteLine($"step {step}: losses {(float)r.Item3:G5} {(float)r.Item4:G5}");
                continue;
            }
            var (_, first) = session.run((trainJudge, judgeLoss), (x, inputs[rows]), (z, noise));
            var (_, second) = session.run((trainGenerator, generatorLoss), (z, noise));
            Console.WriteLine($"step {step}: losses {(float)first:G5} {(float)second:G5}");
        }
    }
}
