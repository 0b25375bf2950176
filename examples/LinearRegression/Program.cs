// A straight line through 17 points, by gradient descent in a graph that is fed one sample at a time.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

const int Epochs = 200;
const float LearningRate = 0.01f;

tf.compat.v1.disable_eager_execution();

var areas = np.array(
    3.3f,
    4.4f,
    5.5f,
    6.71f,
    6.93f,
    4.168f,
    9.779f,
    6.182f,
    7.59f,
    2.167f,
    7.042f,
    10.791f,
    5.313f,
    7.997f,
    5.654f,
    9.27f,
    3.1f
);
var prices = np.array(
    1.7f,
    2.76f,
    2.09f,
    3.19f,
    1.694f,
    1.573f,
    3.366f,
    2.596f,
    2.53f,
    1.221f,
    2.827f,
    3.465f,
    1.65f,
    2.904f,
    2.42f,
    2.94f,
    1.3f
);
var samples = (int)areas.shape[0];

var x = tf.placeholder(tf.float32);
var y = tf.placeholder(tf.float32);
var slope = tf.Variable(-0.06f, name: "slope");
var offset = tf.Variable(-0.73f, name: "offset");
var prediction = tf.add(tf.multiply(x, slope), offset);
var cost = tf.reduce_sum(tf.pow(prediction - y, 2.0f)) / (2.0f * samples);
var train = tf.train.GradientDescentOptimizer(LearningRate).minimize(cost);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var epoch = 1; epoch <= Epochs; epoch++)
{
    foreach (var (area, price) in zip<float>(areas, prices))
    {
        session.run(train, (x, area), (y, price));
    }
    if (epoch % 50 == 0)
    {
        float value = session.run(cost, (x, areas), (y, prices));
        Console.WriteLine(
            $"epoch {epoch}: cost {value:G5}, slope {(float)session.run(slope):G5}, offset {(float)session.run(offset):G5}"
        );
    }
}
