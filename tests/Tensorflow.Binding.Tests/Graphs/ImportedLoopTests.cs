using System.Globalization;
using Tensorflow.NumPy;
using Tensorflow.Tests.Python;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Runtime;

/// <summary>Graphs with loops of TensorFlow 1 that Python wrote, training included, give Python's numbers.</summary>
[TestFixture]
public class ImportedLoopTests
{
    private const string Header = """
        import numpy as np
        import tensorflow as tf
        tf = tf.compat.v1
        tf.disable_eager_execution()
        tf.disable_control_flow_v2()
        tf.set_random_seed(5)
        x = tf.placeholder(tf.float32, [None, 4, 3], name='x')
        rng = np.random.RandomState(3)
        def variable(name, *shape):
            return tf.get_variable(name, initializer=tf.constant(rng.normal(0, 0.4, shape).astype(np.float32)))
        """;

    // Three steps of training, of which every loss is printed.
    private const string Footer = """

        loss = tf.identity(loss, name='loss')
        train = tf.train.GradientDescentOptimizer(0.1).minimize(loss, name='train')
        saver = tf.train.Saver()
        with tf.Session() as session:
            session.run(tf.global_variables_initializer())
            saver.save(session, './model')
            values = (np.arange(60).reshape(5, 4, 3) % 7 / 5 - 0.6).astype(np.float32)
            for step in range(4):
                print(repr(float(session.run(loss, {x: values}))))
                session.run(train, {x: values})
        kinds = {node.op for node in tf.get_default_graph().as_graph_def().node}
        assert 'NextIteration' in kinds and 'StackPushV2' in kinds or 'TensorArrayV3' in kinds, kinds
        """;

    private static readonly Dictionary<string, string> s_programs = new()
    {
        ["powers"] = """

            w = variable('w', 3, 3)
            start = tf.reshape(x, [-1, 3])
            _, end = tf.while_loop(lambda i, v: i < 4, lambda i, v: (i + 1, tf.tanh(tf.matmul(v, w) + v)), [0, start])
            loss = tf.reduce_mean(end * end)
            """,
        ["conditions within"] = """

            w = variable('w', 3)
            def body(i, v):
                return i + 1, tf.cond(i % 2 > 0, lambda: v * w, lambda: tf.sin(v) + w)
            _, end = tf.while_loop(lambda i, v: i < 5, body, [0, x])
            loss = tf.reduce_mean(tf.square(end))
            """,
        ["loops within"] = """

            w = variable('w', 3)
            def inner(v):
                return tf.while_loop(lambda j, u: j < 3, lambda j, u: (j + 1, u * w + 0.5), [0, v])[1]
            _, end = tf.while_loop(lambda i, v: i < 3, lambda i, v: (i + 1, tf.tanh(inner(v))), [0, x])
            loss = tf.reduce_mean(tf.square(end))
            """,
        ["loop in a condition"] = """

            w = variable('w', 3)
            def looped():
                return tf.while_loop(lambda i, v: i < 3, lambda i, v: (i + 1, tf.tanh(v * w)), [0, x])[1]
            end = tf.cond(tf.reduce_sum(w) > 100.0, looped, lambda: x * w)
            end += tf.cond(tf.reduce_sum(w) < 100.0, looped, lambda: x * w)
            loss = tf.reduce_mean(tf.square(end))
            """,
        ["map_fn"] = """

            w = variable('w', 3, 2)
            end = tf.map_fn(lambda row: tf.tanh(tf.matmul(row, w)), x)
            loss = tf.reduce_mean(tf.square(end))
            """,
        ["scan"] = """

            w = variable('w', 4, 3)
            end = tf.scan(lambda a, row: tf.tanh(a * w + row), x)
            loss = tf.reduce_mean(tf.square(end))
            """,
        ["growing"] = """

            w = variable('w', 3)
            _, end = tf.while_loop(
                lambda i, v: i < 3, lambda i, v: (i + 1, tf.concat([v, v * w], 0)), [0, tf.reshape(x, [-1, 3])],
                shape_invariants=[tf.TensorShape([]), tf.TensorShape([None, 3])])
            loss = tf.reduce_mean(tf.square(end)) + tf.cast(tf.shape(end)[0], tf.float32) * 1e-3
            """,
        ["dynamic_rnn"] = """

            tf.get_variable_scope().set_initializer(tf.random_uniform_initializer(-0.4, 0.4, seed=1))
            cell = tf.nn.rnn_cell.BasicLSTMCell(5)
            outputs, state = tf.nn.dynamic_rnn(cell, x, sequence_length=[4, 2, 3, 4, 1], dtype=tf.float32)
            loss = tf.reduce_mean(tf.square(outputs - 0.3)) + tf.reduce_mean(state.h)
            """,
    };

    [Test]
    public void They_train_as_in_Python([Values] bool isOfResources)
    {
        // One process for all programs: starting TensorFlow takes longer than running it.
        var folder = Directory.CreateTempSubdirectory("loops").FullName;
        try
        {
            var resources = isOfResources ? "tf.enable_resource_variables()" : "tf.disable_resource_variables()";
            var parts = s_programs.Select(
                (p, i) =>
                    $"os.makedirs('{i}', exist_ok=True); os.chdir('{i}'); tf.reset_default_graph()\n"
                    + $"{Header.Split("tf.set_random_seed")[1].Insert(0, "tf.set_random_seed")}{p.Value}{Footer}\nos.chdir('..')\n"
            );
            var program = $"{Header}\nimport os\n{resources}\n{string.Concat(parts)}";
            var lines = PythonTensorFlow.Run(folder, program).Split('\n');
            Assert.That(lines, Has.Length.EqualTo(4 * s_programs.Count));
            foreach (var ((name, _), i) in s_programs.Select((p, i) => (p, i)))
            {
                var expected = Array.ConvertAll(
                    lines[(4 * i)..(4 * (i + 1))],
                    l => float.Parse(l, CultureInfo.InvariantCulture)
                );
                Assert.That(Losses(Path.Combine(folder, $"{i}", "model")), Is.EqualTo(expected).Within(1e-5), name);
                Assert.That(expected[3], Is.Not.EqualTo(expected[0]), $"{name} learns");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static float[] Losses(string checkpoint)
    {
        using var scope = new GraphScope();
        var saver = tf.train.import_meta_graph($"{checkpoint}.meta");
        using var session = tf.Session(scope.Graph);
        saver.restore(session, checkpoint);
        var x = scope.Graph.get_tensor_by_name("x:0");
        var train = scope.Graph.get_operation_by_name("train");
        var values = np.array(Enumerable.Range(0, 60).Select(i => (i % 7 / 5f) - 0.6f).ToArray()).reshape((5, 4, 3));
        var losses = new float[4];
        for (var step = 0; step < losses.Length; step++)
        {
            losses[step] = session.run(scope.Graph.get_tensor_by_name("loss:0"), (x, values)).ToArray<float>()[0];
            session.run(train, (x, values));
        }
        return losses;
    }
}
