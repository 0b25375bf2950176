using Google.Protobuf;
using Tensorflow;
using static Tensorflow.Binding;

/// <summary>
/// A graph that is saved with its training operation, and trained by a session that only imports it. Its dropout has no seeds,
/// as Python leaves it.
/// </summary>
internal static class Imported
{
    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("imported").FullName;
        var checkpoint = Path.Combine(folder, "model");
        Export(checkpoint);
        var graph = new Graph().as_default();
        var saver = tf.train.import_meta_graph(checkpoint + ".meta");
        var (x, y) = (graph.get_tensor_by_name("x:0"), graph.get_tensor_by_name("y:0"));
        var loss = graph.get_tensor_by_name("loss:0");
        var train = graph.get_operation_by_name("train");
        var (inputs, labels) = Samples.Make(64, seed: 4);
        using (var session = tf.Session(graph))
        {
            saver.restore(session, checkpoint);
            for (var step = 0; step < 8; step++)
            {
                var rows = new Slice(step % 4 * 15, step % 4 * 15 + 15);
                var (_, value) = session.run((train, loss), (x, inputs[rows]), (y, labels[rows]));
                Console.WriteLine($"step {step}: loss {(float)value:G5}");
            }
        }
        graph.Exit();
        Directory.Delete(folder, recursive: true);
    }

    private static void Export(string checkpoint)
    {
        var graph = new Graph().as_default();
        var x = tf.placeholder(tf.float32, (-1, Samples.Features), name: "x");
        var y = tf.placeholder(tf.int64, -1, name: "y");
        var hidden = tf.nn.relu(Layer.Dense(x, Samples.Features, 16, "hidden"));
        var logits = Layer.Dense(tf.nn.dropout(hidden, rate: 0.25f), 16, 3, "logits");
        var losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses, name: "loss");
        tf.train.AdamOptimizer(0.02f).minimize(loss, name: "train");
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        tf.train.Saver().save(session, checkpoint);
        graph.Exit();
        DropSeeds(checkpoint + ".meta");
    }

    private static void DropSeeds(string path)
    {
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(path));
        foreach (var node in meta.GraphDef.Node)
        {
            node.Attr.Remove("seed");
            node.Attr.Remove("seed2");
        }
        using var file = File.Create(path);
        meta.WriteTo(file);
    }
}
