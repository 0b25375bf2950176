// Trains a graph that Python wrote, with a loop of TensorFlow 1 in it. Argument: the prefix of its checkpoint.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.compat.v1.disable_eager_execution();
var saver = tf.train.import_meta_graph($"{args[0]}.meta");
var graph = tf.get_default_graph();
using var session = tf.Session();
saver.restore(session, args[0]);
var x = (Tensor)graph.as_graph_element("x:0");
var loss = (Tensor)graph.as_graph_element("loss:0");
var train = (Operation)graph.as_graph_element("train");
for (var step = 0; step < 6; step++)
{
    var rows = Enumerable.Range(0, 60).Select(i => ((i + step) % 7 / 5f) - 0.6f).ToArray();
    var batch = np.array(rows).reshape((5, 4, 3));
    float value = session.run(loss, (x, batch));
    Console.WriteLine($"step {step}: loss {value:G5}");
    session.run(train, (x, batch));
}
