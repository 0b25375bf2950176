// Batches that are fed to a session, looked at by the program, and fed again to a run that does not train.
// Argument: a table with a label in its last column.
using Matex.Data;
using Tensorflow;
using static Tensorflow.Binding;

using var data = new DataSet("CSV", args[0], trainingBatchSize: 7, labels: LabelEncoding.ClassIndex);
tf.compat.v1.disable_eager_execution();
var x = tf.placeholder(tf.float32, (-1, 4));
var y = tf.placeholder(tf.int32, (-1));
var logits = tf.matmul(x, tf.Variable(tf.zeros((4, data.Classes)), name: "weights"));
var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: logits));
var train = tf.train.GradientDescentOptimizer(0.05f).minimize(loss);
using var session = tf.Session();
session.run(tf.global_variables_initializer());
for (var step = 0; step < 35; step++)
{
    var (rows, kinds) = data.NextTrainingBatch();
    session.run(train, (x, rows), (y, kinds));
    if (step % 10 == 8)
    {
        float after = session.run(loss, (x, rows), (y, kinds));
        var numbers = rows.ToArray<float>();
        Console.WriteLine(
            $"step {step}: loss {after:G5}, {numbers.Length} numbers, last {numbers[^1]}, {kinds.ToArray<int>().Sum()}"
        );
    }
}
