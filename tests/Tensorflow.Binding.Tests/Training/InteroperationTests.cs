using System.Diagnostics;
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
