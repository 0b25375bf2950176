using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Compatibility.Tests.Python;

/// <summary>A graph with a convolution, a loss and its gradient, written as a GraphDef.</summary>
internal static class ExportedGraph
{
    /// <summary>Writes graph.pb and graph.inputs.npy, and returns what the engine computes for these inputs.</summary>
    public static (float Loss, float[] Gradient) Write(string folder)
    {
        tf.compat.v1.disable_eager_execution();
        Graph graph = tf.Graph().as_default();
        try
        {
            Tensor x = tf.placeholder(tf.float32, new Shape(-1, 6, 6, 2), name: "x");
            Tensor filter = tf.constant(Ramp(3 * 3 * 2 * 4).reshape((3, 3, 2, 4)), name: "filter");
            Tensor hidden = tf.nn.relu(tf.nn.conv2d(x, filter, strides: [1, 1, 1, 1], padding: "SAME"));
            Tensor pooled = tf.nn.max_pool(hidden, ksize: [1, 2, 2, 1], strides: [1, 2, 2, 1], padding: "VALID");
            Tensor logits = tf.matmul(tf.reshape(pooled, (-1, 36)), tf.constant(Ramp(36 * 5).reshape((36, 5))));
            Tensor labels = tf.constant(np.array(1, 3, 0));
            Tensor rows = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: labels, logits: logits);
            Tensor loss = tf.reduce_mean(rows, name: "loss");
            Tensor gradient = tf.identity(tf.gradients(loss, filter)[0], name: "gradient");
            NDArray inputs = Ramp(3 * 6 * 6 * 2).reshape((3, 6, 6, 2));
            np.save(Path.Combine(folder, "graph.inputs.npy"), inputs);
            tf.train.write_graph(graph, folder, "graph.pb", as_text: false);
            using Session session = tf.Session(graph);
            var (value, slope) = session.run((loss, gradient), (x, inputs));
            return ((float)value, slope.ToArray<float>());
        }
        finally
        {
            graph.Exit();
            tf.Context.restore_mode();
        }
    }

    private static NDArray Ramp(int count) =>
        np.array(Enumerable.Range(0, count).Select(i => (i * 7 % 23 - 11) / 20f).ToArray());
}
