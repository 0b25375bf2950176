using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Programs;

/// <summary>Whole graph programs as a TensorFlow.NET user writes them.</summary>
[TestFixture]
public class GraphProgramTests
{
    [SetUp]
    public void BuildGraphs() => tf.compat.v1.disable_eager_execution();

    [TearDown]
    public void BackToEager()
    {
        tf.Context.restore_mode();
        tf.reset_default_graph();
    }

    [Test]
    public void Linear_regression_finds_the_line_that_the_samples_lie_on()
    {
        Graph graph = tf.Graph().as_default();
        Tensor x = tf.placeholder(tf.float32);
        Tensor y = tf.placeholder(tf.float32);
        ResourceVariable slope = tf.Variable(0.5f, name: "weight");
        ResourceVariable offset = tf.Variable(-0.5f, name: "bias");
        Tensor prediction = tf.add(tf.multiply(x, slope), offset);
        Tensor cost = tf.reduce_sum(tf.pow(prediction - y, 2.0f)) / (2.0f * 5);
        Operation train = tf.train.GradientDescentOptimizer(0.05f).minimize(cost);
        using Session session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        float[] xs = [1, 2, 3, 4, 5];
        for (int epoch = 0; epoch < 400; epoch++)
        {
            foreach (float value in xs)
            {
                session.run(train, (x, value), (y, 2 * value + 1));
            }
        }
        float w = session.run(slope);
        float b = session.run(offset);
        graph.Exit();
        Assert.That(w, Is.EqualTo(2f).Within(0.01));
        Assert.That(b, Is.EqualTo(1f).Within(0.05));
    }

    [Test]
    public void Xor_is_learnt_by_a_hidden_layer()
    {
        Graph graph = tf.Graph().as_default();
        tf.set_random_seed(7);
        Tensor features = tf.placeholder(tf.float32, new Shape(4, 2));
        Tensor labels = tf.placeholder(tf.int32, new Shape(4));
        ResourceVariable hiddenWeights = tf.Variable(tf.truncated_normal((2, 8), seed: 3, stddev: 1 / MathF.Sqrt(2)));
        Tensor hidden = tf.tanh(tf.matmul(features, hiddenWeights));
        ResourceVariable outputWeights = tf.Variable(tf.truncated_normal((8, 1), seed: 4, stddev: 1 / MathF.Sqrt(8)));
        Tensor logits = tf.squeeze(tf.matmul(hidden, outputWeights));
        Tensor predictions = tf.sigmoid(tf.squeeze(logits));
        Tensor loss = tf.reduce_mean(tf.square(predictions - tf.cast(labels, tf.float32)));
        IVariableV1 step = tf.train.create_global_step(graph);
        Operation train = tf.train.GradientDescentOptimizer(1.0f).minimize(loss, global_step: step);
        using Session session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        NDArray data = new float[,]
        {
            { 1, 0 },
            { 1, 1 },
            { 0, 0 },
            { 0, 1 },
        };
        NDArray target = np.array(1, 0, 0, 1);
        float last = 1;
        for (int i = 0; i < 2000; i++)
        {
            (_, NDArray value) = session.run((train, loss), (features, data), (labels, target));
            last = value;
        }
        long steps = session.run(step.AsTensor());
        graph.Exit();
        Assert.That(last, Is.LessThan(0.1f));
        Assert.That(steps, Is.EqualTo(2000));
    }

    [Test]
    public void Softmax_regression_with_Adam_separates_classes()
    {
        Graph graph = tf.Graph().as_default();
        Tensor x = tf.placeholder(tf.float32, (-1, 2), name: "X");
        Tensor y = tf.placeholder(tf.float32, (-1, 3), name: "Y");
        ResourceVariable weights = tf.Variable(tf.zeros((2, 3)), name: "W");
        ResourceVariable bias = tf.Variable(tf.zeros(3), name: "b");
        Tensor logits = tf.add(tf.matmul(x, weights), bias);
        Tensor loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits), name: "loss");
        Operation train = tf.train.AdamOptimizer(0.1f).minimize(loss);
        Tensor correct = tf.equal(tf.math.argmax(logits, 1), tf.math.argmax(y, 1));
        Tensor accuracy = tf.reduce_mean(tf.cast(correct, tf.float32));
        using Session session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        NDArray points = new float[,]
        {
            { 3, 0 },
            { 4, 1 },
            { -3, 1 },
            { -4, 0 },
            { 0, 5 },
            { 1, 6 },
        };
        NDArray classes = new float[,]
        {
            { 1, 0, 0 },
            { 1, 0, 0 },
            { 0, 1, 0 },
            { 0, 1, 0 },
            { 0, 0, 1 },
            { 0, 0, 1 },
        };
        for (int i = 0; i < 100; i++)
        {
            session.run(train, (x, points), (y, classes));
        }
        float reached = session.run(accuracy, (x, points), (y, classes));
        graph.Exit();
        Assert.That(reached, Is.EqualTo(1f));
    }
}
