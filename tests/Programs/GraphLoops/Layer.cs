using Tensorflow;
using static Tensorflow.Binding;

internal static class Layer
{
    public static Tensor Dense(Tensor input, int from, int to, string name) =>
        tf.matmul(input, tf.Variable(tf.truncated_normal((from, to), stddev: 0.3f), name: name))
        + tf.Variable(tf.zeros(to), name: name + "_bias");
}
