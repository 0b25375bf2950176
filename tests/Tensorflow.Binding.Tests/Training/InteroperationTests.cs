using System.Diagnostics;
using System.Globalization;
using Tensorflow.NumPy;
using Tensorflow.Tests.Python;
using Tensorflow.Tests.Runtime;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Training;

/// <summary>What the engine saves is read by Python TensorFlow. MATEX_PEERS names the folder of its packages (the
/// <c>pack</c> that <c>../shared/peers/unpack</c> makes); without it the test is skipped.</summary>
[TestFixture]
public class InteroperationTests
{
    [Test]
    public void TensorFlow_reads_a_checkpoint_and_runs_the_graph()
    {
        string? packages = Environment.GetEnvironmentVariable("MATEX_PEERS");
        if (string.IsNullOrEmpty(packages))
        {
            Assert.Ignore("MATEX_PEERS does not name the packages of Python TensorFlow.");
        }
        string folder = Directory.CreateTempSubdirectory("interoperation").FullName;
        tf.compat.v1.disable_eager_execution();
        Graph graph = tf.Graph().as_default();
        try
        {
            Tensor x = tf.placeholder(tf.float32, new Shape(-1, 2), name: "x");
            ResourceVariable w = tf.Variable(
                new float[,]
                {
                    { 1 },
                    { 10 },
                },
                name: "w"
            );
            Tensor loss = tf.reduce_mean(tf.matmul(x, w), name: "y");
            tf.train.AdamOptimizer(0.1f).minimize(loss, name: "train");
            using Session session = tf.Session(graph);
            session.run(tf.global_variables_initializer());
            tf.train.Saver().save(session, Path.Combine(folder, "model"));
            Assert.That(Python(packages!, folder), Is.EqualTo("32.0 31.5"));
        }
        finally
        {
            graph.Exit();
            tf.Context.restore_mode();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Savers_that_Python_exported_restore_and_save()
    {
        string folder = Directory.CreateTempSubdirectory("interoperation").FullName;
        try
        {
            PythonTensorFlow.Run(
                folder,
                """
                import tensorflow.compat.v1 as tf
                tf.disable_eager_execution()
                w = tf.get_variable('w', initializer=[[1.0, 2.0]])
                v = tf.get_variable('v', initializer=7)
                tf.assign(w, w * 2.0, name='double')
                saver = tf.train.Saver(sharded=True)
                with tf.Session() as session:
                    session.run(tf.global_variables_initializer())
                    saver.save(session, './model')
                """
            );
            using (GraphScope scope = new())
            {
                Saver saver = tf.train.import_meta_graph(Path.Combine(folder, "model.meta"));
                using Session session = tf.Session(scope.Graph);
                saver.restore(session, Path.Combine(folder, "model"));
                session.run(scope.Graph.get_operation_by_name("double"));
                saver.save(session, Path.Combine(folder, "again"), write_meta_graph: false);
            }
            string values = PythonTensorFlow.Run(
                folder,
                """
                import os, tensorflow as tf
                reader = tf.train.load_checkpoint('./again')
                print(reader.get_tensor('w').tolist(), reader.get_tensor('v'), sorted(n for n in os.listdir('.') if 'temp' in n))
                """
            );
            Assert.That(values, Is.EqualTo("[[2.0, 4.0]] 7 []"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Models of TensorFlow 1 with their variables in the graph, and of TensorFlow 2 with functions.</summary>
    [Test]
    public void Saved_models_answer_as_in_Python()
    {
        string folder = Directory.CreateTempSubdirectory("interoperation").FullName;
        try
        {
            string[] lines = PythonTensorFlow
                .Run(
                    folder,
                    """
                    import numpy as np, tensorflow as tf
                    class Two(tf.Module):
                        def __init__(self):
                            self.w = tf.Variable([[1.0, 2.0], [3.0, 4.5]])
                        @tf.function(input_signature=[tf.TensorSpec([None, 2], tf.float32, name='x')])
                        def __call__(self, x):
                            return {'y': tf.nn.relu(tf.matmul(x, self.w) - 4.0)}
                    two = Two()
                    tf.saved_model.save(two, 'two', signatures=two.__call__)
                    loaded = tf.saved_model.load('two').signatures['serving_default']
                    import re
                    from tensorflow.core.protobuf import saved_model_pb2
                    model = saved_model_pb2.SavedModel.FromString(open('two/saved_model.pb', 'rb').read())
                    signature = model.meta_graphs[0].signature_def['serving_default']
                    print(signature.inputs['x'].name, signature.outputs['y'].name, loaded(x=tf.constant([[1.0, 2.0]]))['y'].numpy().tolist())
                    tf = tf.compat.v1
                    with tf.Graph().as_default(), tf.Session() as session:
                        x = tf.placeholder(tf.float32, [None, 2], name='x')
                        w = tf.get_variable('w', initializer=[[1.0], [0.5]])
                        y = tf.sigmoid(tf.matmul(x, w), name='y')
                        session.run(tf.global_variables_initializer())
                        print('x:0', 'y:0', session.run(y, {x: [[1.0, 2.0]]}).tolist())
                        tf.saved_model.simple_save(session, 'one', {'x': x}, {'y': y})
                        saver = tf.train.Saver()
                        saver.save(session, './model')
                        tf.train.write_graph(session.graph, '.', 'model.pbtxt')
                        print(saver.saver_def.restore_op_name, saver.saver_def.filename_tensor_name)
                    """
                )
                .Split('\n');
            Assert.That(Answer(Path.Combine(folder, "two"), lines[0]), Is.EqualTo(Expected(lines[0])).Within(1e-6));
            Assert.That(Answer(Path.Combine(folder, "one"), lines[1]), Is.EqualTo(Expected(lines[1])).Within(1e-6));
            string frozen = Path.Combine(folder, "frozen.pb");
            string[] names = lines[2].Split(' ');
            FreezeGraph.freeze_graph(
                Path.Combine(folder, "model.pbtxt"),
                "",
                false,
                Path.Combine(folder, "model"),
                "y",
                names[0],
                names[1],
                frozen,
                true,
                ""
            );
            using Session session = tf.Session(tf.train.load_graph(frozen));
            Assert.That(Answer(session, lines[1]), Is.EqualTo(Expected(lines[1])).Within(1e-6));
            Assert.That(session.graph.get_operations().Select(o => o.op.OpType), Has.None.Contains("Variable"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        Assert.That(
            () => Session.LoadFromSavedModel(folder),
            Throws.TypeOf<ValueError>().With.Message.Contains("SavedModel file does not exist")
        );
    }

    // A line has the names of input and output and what Python answers to 1, 2.
    private static float[] Expected(string line) =>
        Array.ConvertAll(
            line.Split(' ', 3)[2].Trim('[', ']').Split(','),
            n => float.Parse(n, CultureInfo.InvariantCulture)
        );

    private static float[] Answer(string folder, string line)
    {
        using Session session = Session.LoadFromSavedModel(folder);
        return Answer(session, line);
    }

    private static float[] Answer(Session session, string line)
    {
        string[] names = line.Split(' ');
        Tensor x = session.graph.get_tensor_by_name(names[0]);
        return session
            .run(
                session.graph.get_tensor_by_name(names[1]),
                (
                    x,
                    np.array(
                        new float[,]
                        {
                            { 1, 2 },
                        }
                    )
                )
            )
            .ToArray<float>();
    }

    // Restores, evaluates y, trains one step of Adam (each weight moves by 0.1) and evaluates y again.
    private static string Python(string packages, string folder)
    {
        string program = $"""
            import tensorflow.compat.v1 as tf
            tf.disable_eager_execution()
            saver = tf.train.import_meta_graph('{folder}/model.meta')
            with tf.Session() as session:
                saver.restore(session, '{folder}/model')
                feed = dict([('x:0', [[2.0, 3.0]])])
                before = session.run('y:0', feed)
                session.run('train', feed)
                print(round(float(before), 4), round(float(session.run('y:0', feed)), 4))
            """;
        ProcessStartInfo start = new("/usr/bin/python3", ["-c", program])
        {
            RedirectStandardOutput = true,
            Environment = { ["PYTHONPATH"] = packages, ["TF_CPP_MIN_LOG_LEVEL"] = "3" },
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
