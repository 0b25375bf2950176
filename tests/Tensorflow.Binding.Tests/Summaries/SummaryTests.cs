using Tensorflow.Tests.Python;
using Tensorflow.Tests.Runtime;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Summaries;

/// <summary>tf.summary. The messages were made by TensorFlow 2.15.</summary>
[TestFixture]
public class SummaryTests
{
    private const string Loss = "0a0b0a046c6f73731554f82d40";
    private const string Weights =
        "0abd010a07776569676874732ab10109000000000000f8bf1100000040593e29461900000000000018402100000040593e29462980ecd0eee4"
        + "e9634c3240794cfae2d3fff9bf8545cc9fc0a2f7bf000000000000000011ea2d819997713ded5ad35fc5eace3f9c0b81c11f01d13f4c549f02"
        + "23831544ffffffffffffef7f3a400000000000000000000000000000f03f000000000000000000000000000000400000000000000000000000"
        + "00000000400000000000000000000000000000f03f";
    private const string Empty =
        "0a2b0a01652a2609ffffffffffffef7f11ffffffffffffefff3208ffffffffffffef7f3a080000000000000000";
    private const string OfGraph =
        "0a0e0a076d795f6c6f7373150000c03f0a100a096d795f6c6f73735f31150000c03f0a6e0a096e65742f6e65742f772a6109000000000000f8"
        + "3f11000000000000f83f19000000000000f03f21000000000000f83f29000000000000024032188545cc9fc0a2f73f794cfae2d3fff93fffff"
        + "ffffffffef7f3a180000000000000000000000000000f03f00000000000000000a0e0a076f757465722f7a150000c03f";

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("summaries").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Messages_are_those_of_TensorFlow()
    {
        var loss = tf.summary.scalar("loss", tf.constant(2.7182817f));
        var weights = tf.summary.histogram("weights", tf.constant(new[] { 0, -1.5f, 0.25f, 0.25f, 1e30f, 3e-13f }));
        Assert.Multiple(() =>
        {
            Assert.That(Hex(loss), Is.EqualTo(Loss));
            Assert.That(Hex(weights), Is.EqualTo(Weights));
            Assert.That(Hex(gen_logging_ops.histogram_summary("e", tf.zeros(new Shape(0)))), Is.EqualTo(Empty));
            Assert.That(Hex(tf.summary.merge([loss, weights])), Is.EqualTo(Loss + Weights));
        });
    }

    [Test]
    public void A_graph_merges_what_it_collected()
    {
        string text;
        using (var scope = new GraphScope())
        {
            Assert.That(tf.summary.merge_all(), Is.Null);
            var x = tf.placeholder(tf.float32, Shape.Scalar);
            var merged = OfGraphOf(x);
            using var session = tf.Session(scope.Graph);
            text = session.run(merged, (x, 1.5f)).StringData()[0];
        }
        Assert.That(Hex(text), Is.EqualTo(OfGraph));
    }

    [Test]
    public void What_cannot_be_summed_up_is_refused()
    {
        var number = tf.summary.scalar("loss", tf.constant(1f));
        Assert.Multiple(() =>
        {
            Assert.That(
                () => tf.summary.histogram("h", tf.constant(new[] { 1f, float.NaN })),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Nan in summary histogram")
            );
            Assert.That(
                () => tf.summary.merge([number, number]),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("Duplicate tag loss")
            );
            Assert.That(
                () => tf.summary.scalar("v", tf.constant(new[] { 1f, 2f })),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("not the same shape")
            );
            Assert.That(
                () => tf.summary.FileWriter(_folder, null!).add_summary("no message"),
                Throws.TypeOf<ValueError>()
            );
        });
    }

    [Test]
    public void TensorFlow_reads_the_events()
    {
        using (var scope = new GraphScope())
        {
            var x = tf.placeholder(tf.float32, Shape.Scalar, "x");
            var merged = OfGraphOf(x);
            var writer = tf.summary.FileWriter(Path.Combine(_folder, "a", "b"), scope.Graph, filename_suffix: ".train");
            using var session = tf.Session(scope.Graph);
            for (var step = 0; step < 3; step++)
                writer.add_summary(session.run(merged, (x, 0.1f + step)).StringData()[0], step);
        }
        var file = Directory.GetFiles(Path.Combine(_folder, "a", "b")).Single();
        Assert.That(Path.GetFileName(file), Does.StartWith("events.out.tfevents.").And.EndsWith(".train"));
        PythonTensorFlow.Run(
            _folder,
            """
            import glob, tensorflow as tf
            events = list(tf.compat.v1.train.summary_iterator(glob.glob('a/b/*')[0]))
            assert events[0].file_version == 'brain.Event:2' and events[0].wall_time > 1.7e9
            graph = tf.compat.v1.GraphDef.FromString(events[1].graph_def)
            assert 'x' in [n.name for n in graph.node]
            assert [e.step for e in events[2:]] == [0, 1, 2]
            for i, e in enumerate(events[2:]):
                values = {v.tag: v for v in e.summary.value}
                assert list(values) == ['my_loss', 'my_loss_1', 'net/net/w', 'outer/z'], list(values)
                assert abs(values['my_loss'].simple_value - (0.1 + i)) < 1e-6
                assert abs(values['net/net/w'].histo.sum - (0.1 + i)) < 1e-6
            """
        );
    }

    private static Tensor OfGraphOf(Tensor x)
    {
        tf.summary.scalar("my loss", x);
        tf.summary.scalar("my loss", x);
        tf.summary.histogram("w", x, family: "net");
        tf_with(tf.name_scope("outer"), _ => tf.summary.scalar("z", x));
        return tf.summary.merge_all();
    }

    private static string Hex(Tensor summary) => Hex(summary.StringData()[0]);

    private static string Hex(string text) => Convert.ToHexStringLower(tf.constant(text).StringBytes()[0]);
}
