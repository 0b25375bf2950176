// A regression on rows of a NetCDF file (variables "data" and "labels"), in a graph: the session is fed with batches.
// Arguments: the file (plane.nc), epochs (5).
using Matex.Data;
using Tensorflow;
using static Tensorflow.Binding;

var file = args.Length > 0 ? args[0] : "plane.nc";
var epochs = args.Length > 1 ? int.Parse(args[1]) : 5;

using var data = new DataSet("PNETCDF", file, trainingBatchSize: 10, labels: LabelEncoding.Values, testPercentage: 10);
Console.WriteLine($"{data.Training.Rows} rows to train on, {data.Test.Rows} to test");

tf.compat.v1.disable_eager_execution();
var width = (int)data.Test.Data.shape.dims[1];
var x = tf.placeholder(tf.float32, (-1, width), name: "x");
var y = tf.placeholder(tf.float32, (-1, 1), name: "y");
var weights = tf.Variable(tf.zeros((width, 1)), name: "weights");
var bias = tf.Variable(tf.zeros(1), name: "bias");
var error = tf.matmul(x, weights) + bias - y;
var loss = tf.reduce_mean(tf.square(error));
var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var epoch = 1; epoch <= epochs; epoch++)
{
    var total = 0f;
    foreach (var (rows, values) in data.Training)
    {
        var (_, value) = session.run((train, loss), (x, rows), (y, values));
        total += (float)value;
    }
    float tested = session.run(loss, (x, data.Test.Data), (y, data.Test.Labels));
    Console.WriteLine($"epoch {epoch}: loss {total / data.Training.Batches:G5}, test loss {tested:G5}");
}
