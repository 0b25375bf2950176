using Matex.Testing;
using Tensorflow.Tests.Python;

namespace Matex.EndToEnd.Tests;

/// <summary>Graphs that Python TensorFlow wrote (where MATEX_PEERS names its packages).</summary>
internal sealed class ImportedGraphTests
{
    private const string Loop = """
        import numpy as np, tensorflow.compat.v1 as tf
        tf.disable_eager_execution()
        tf.disable_control_flow_v2()
        x = tf.placeholder(tf.float32, [None, 4, 3], name='x')
        w = tf.get_variable('w', initializer=(np.arange(9).reshape(3, 3) % 5 / 5 - 0.4).astype(np.float32))
        rows = tf.reshape(x, [-1, 3])
        _, end = tf.while_loop(lambda i, v: i < 4, lambda i, v: (i + 1, tf.tanh(tf.matmul(v, w) + v)), [0, rows])
        loss = tf.reduce_mean(end * end, name='loss')
        tf.train.GradientDescentOptimizer(0.1).minimize(loss, name='train')
        with tf.Session() as session:
            session.run(tf.global_variables_initializer())
            tf.train.Saver().save(session, './model')
        """;

    /// <summary>Frames are not followed: the loop stays whole, says why, and trains as alone.</summary>
    [Test]
    [CancelAfter(300_000)]
    public void ALoopOfTensorFlow1TrainsAsAlone([Values(2, 3)] int ranks)
    {
        var folder = Directory.CreateTempSubdirectory("matex-loop-").FullName;
        try
        {
            PythonTensorFlow.Run(folder, Loop);
            var (program, model) = (TestPrograms.Program("ImportedLoop"), Path.Combine(folder, "model"));
            var single = SingleNode.Run(program, model);
            var distributed = Distributed.Run(program, ranks, model);
            Assert.That(single.Lines, Has.Count.EqualTo(6));
            Assert.Multiple(() =>
            {
                Assert.That(distributed, Same.LinesAs(single));
                Assert.That(distributed, Same.WeightsAs(single));
                Assert.That(distributed, OtherRanks.AreSilent);
                Assert.That(distributed.ErrorLines, Has.Some.Contains("loop or branch written in the graph"));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
