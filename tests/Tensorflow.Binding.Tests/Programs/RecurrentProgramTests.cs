using Tensorflow.NumPy;
using Tensorflow.Operations;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Programs;

/// <summary>Recurrent cells of TensorFlow 1.</summary>
[TestFixture]
public class RecurrentProgramTests
{
    private Graph _graph = null!;

    [SetUp]
    public void MakeGraph()
    {
        tf.compat.v1.disable_eager_execution();
        _graph = tf.Graph().as_default();
    }

    [TearDown]
    public void Remove()
    {
        _graph.Exit();
        tf.Context.restore_mode();
    }

    [Test]
    public void A_plain_cell_follows_its_formula_over_time()
    {
        Tensor x = tf.placeholder(tf.float32, new Shape(-1, 3, 1));
        (Tensor outputs, Tensor state) = tf.nn.dynamic_rnn(tf.nn.rnn_cell.BasicRNNCell(1), x, dtype: tf.float32);
        IVariableV1 kernel = tf.global_variables().Single(v => v.Op.name == "rnn/basic_rnn_cell/kernel");
        Operation set = kernel
            .assign(
                tf.constant(
                    new float[,]
                    {
                        { 0.5f },
                        { 0.25f },
                    }
                )
            )
            .op;
        using Session session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());
        session.run(set);
        NDArray data = np.array(1f, -2f, 3f).reshape(new Shape(1, 3, 1));
        (NDArray all, NDArray last) = session.run((outputs, state), (x, data));
        float h1 = MathF.Tanh(0.5f);
        float h2 = MathF.Tanh(-1f + 0.25f * h1);
        float h3 = MathF.Tanh(1.5f + 0.25f * h2);
        Assert.That(all.ToArray<float>(), Is.EqualTo(new[] { h1, h2, h3 }).Within(1e-6));
        Assert.That(last.ToArray<float>(), Is.EqualTo(new[] { h3 }).Within(1e-6));
    }

    [Test]
    public void A_bidirectional_LSTM_learns_to_tell_sequences_apart()
    {
        tf.set_random_seed(1);
        Tensor x = tf.placeholder(tf.float32, new Shape(4, 3, 2));
        Tensor y = tf.placeholder(tf.float32, new Shape(4, 2));
        Tensor[] steps = tf.unstack(x, 3, 1);
        (Tensor[] outputs, LSTMStateTuple forward, _) = rnn.static_bidirectional_rnn(
            new BasicLstmCell(5),
            new BasicLstmCell(5),
            steps,
            dtype: tf.float32
        );
        ResourceVariable weights = tf.Variable(tf.random.normal((10, 2), seed: 2));
        Tensor logits = tf.matmul(outputs[^1], weights);
        Tensor loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(y, logits));
        Operation train = tf.train.AdamOptimizer(0.05f).minimize(loss);
        using Session session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());
        NDArray data = np.array([.. Enumerable.Range(0, 24).Select(i => MathF.Sin(i * 1.7f))])
            .reshape(new Shape(4, 3, 2));
        NDArray target = new float[,]
        {
            { 1, 0 },
            { 0, 1 },
            { 1, 0 },
            { 0, 1 },
        };
        float first = session.run(loss, (x, data), (y, target));
        for (int i = 0; i < 60; i++)
        {
            session.run(train, (x, data), (y, target));
        }
        float last = session.run(loss, (x, data), (y, target));
        Assert.That(last, Is.LessThan(first / 4));
        Assert.That(((Tensor)forward.c).shape, Is.EqualTo(new Shape(4, 5)));
        Assert.That(
            tf.trainable_variables().Select(v => v.Op.name),
            Does.Contain("bidirectional_rnn/fw/basic_lstm_cell/kernel")
                .And.Contain("bidirectional_rnn/bw/basic_lstm_cell/bias")
        );
    }
}
