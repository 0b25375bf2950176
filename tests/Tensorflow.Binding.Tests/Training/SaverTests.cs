using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Training;

/// <summary>tf.train.Saver, meta graphs and frozen graphs.</summary>
[TestFixture]
public class SaverTests
{
    private string _folder = "";
    private Graph _graph = null!;

    [SetUp]
    public void MakeGraph()
    {
        _folder = Directory.CreateTempSubdirectory("saver").FullName;
        tf.compat.v1.disable_eager_execution();
        _graph = tf.Graph().as_default();
    }

    [TearDown]
    public void Remove()
    {
        _graph.Exit();
        tf.Context.restore_mode();
        Directory.Delete(_folder, recursive: true);
    }

    private string Prefix => Path.Combine(_folder, "model");

    [Test]
    public void Restored_variables_have_the_values_that_were_saved()
    {
        ResourceVariable w = tf.Variable(
            new float[,]
            {
                { 1, 2 },
                { 3, 4 },
            },
            name: "w"
        );
        ResourceVariable n = tf.Variable(7L, name: "n");
        Saver saver = tf.train.Saver();
        Operation grow = tf.group(new[] { w.assign(w.AsTensor() * 2f).op, n.assign_add(1L).op });
        string path;
        using (Session session = tf.Session(_graph))
        {
            session.run(tf.global_variables_initializer());
            session.run(grow);
            path = saver.save(session, Prefix, global_step: 3);
        }
        using Session other = tf.Session(_graph);
        saver.restore(other, path);
        NDArray restored = other.run(w);
        long step = other.run(n);
        Assert.That(path, Is.EqualTo(Prefix + "-3"));
        Assert.That(restored.ToArray<float>(), Is.EqualTo(new[] { 2f, 4f, 6f, 8f }));
        Assert.That(step, Is.EqualTo(8));
    }

    [Test]
    public void Only_the_latest_checkpoints_are_kept_and_the_last_is_found()
    {
        tf.Variable(1f, name: "w");
        Saver saver = tf.train.Saver(max_to_keep: 2);
        using Session session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());
        for (int step = 1; step <= 4; step++)
        {
            saver.save(session, Prefix, global_step: step, write_meta_graph: false);
        }
        string[] indexes = [.. Directory.GetFiles(_folder, "*.index").Select(f => Path.GetFileName(f)).Order()];
        Assert.That(indexes, Is.EqualTo(new[] { "model-3.index", "model-4.index" }));
        Assert.That(tf.train.latest_checkpoint(_folder), Is.EqualTo(Prefix + "-4"));
    }

    [Test]
    public void An_imported_meta_graph_trains_on_from_its_checkpoint()
    {
        Tensor x = tf.placeholder(tf.float32, new Shape(-1), name: "x");
        ResourceVariable w = tf.Variable(3f, name: "w");
        Tensor loss = tf.reduce_mean(tf.square(x * w), name: "loss");
        tf.train.GradientDescentOptimizer(0.1f).minimize(loss, name: "train");
        using (Session session = tf.Session(_graph))
        {
            session.run(tf.global_variables_initializer());
            tf.train.Saver().save(session, Prefix);
        }
        Graph imported = tf.Graph().as_default();
        Saver saver = tf.train.import_meta_graph(Prefix + ".meta");
        using Session other = tf.Session(imported);
        saver.restore(other, Prefix);
        NDArray data = np.array(1f, 2f);
        other.run(imported.get_operation_by_name("train"), (imported.get_tensor_by_name("x:0"), data));
        float trained = other.run(tf.global_variables()[0].AsTensor());
        imported.Exit();
        // dL/dw = 2 w mean(x²) = 2·3·2.5 = 15.
        Assert.That(trained, Is.EqualTo(3f - 0.1f * 15f).Within(1e-5));
    }

    [Test]
    public void A_frozen_graph_computes_with_the_saved_values()
    {
        Tensor x = tf.placeholder(tf.float32, new Shape(2), name: "x");
        ResourceVariable w = tf.Variable(new[] { 2f, 5f }, name: "w");
        tf.multiply(x, w, name: "y");
        using (Session session = tf.Session(_graph))
        {
            session.run(tf.global_variables_initializer());
            tf.train.Saver().save(session, Prefix);
        }
        string frozen = tf.train.freeze_graph(_folder, "frozen", ["y"]);
        Graph loaded = tf.train.load_graph(frozen);
        using Session other = tf.Session(loaded);
        NDArray y = other.run(
            loaded.get_tensor_by_name("y:0"),
            (loaded.get_tensor_by_name("x:0"), np.array(10f, 100f))
        );
        Assert.That(y.ToArray<float>(), Is.EqualTo(new[] { 20f, 500f }));
    }

    [Test]
    public void A_graph_is_written_as_protobuf_text()
    {
        tf.constant(1.5f, name: "c");
        string path = tf.train.write_graph(_graph, _folder, "graph.pbtxt");
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain("name: \"c\"").And.Contain("op: \"Const\"").And.Contain("type: DT_FLOAT"));
    }

    [Test]
    public void Saving_nothing_is_an_error() =>
        Assert.That(() => tf.train.Saver(), Throws.TypeOf<ValueError>().With.Message.EqualTo("No variables to save."));
}
