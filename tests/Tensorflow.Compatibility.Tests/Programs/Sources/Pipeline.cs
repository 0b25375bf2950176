// tf.data: slices, zip, map, filter by take and skip, batches, repetition.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.enable_eager_execution();
var numbers = tf.data.Dataset.range(0, 20);
var squares = numbers.map(t => tf.multiply(t[0], t[0]));
foreach (var (number, square) in zip(numbers.AsEnumerable(), squares.AsEnumerable()).Take(3))
{
    print($"{(long)number.Item1[0]} {(long)square.Item1[0]}");
}
var slices = tf.data.Dataset.from_tensor_slices(np.arange(12).reshape((6, 2)), np.array(1, 2, 3, 4, 5, 6));
foreach (var (x, y) in slices.skip(1).take(4).batch(3).repeat(2))
{
    print($"{x.shape} {y.shape} {(int)tf.reduce_sum(x)} {(int)tf.reduce_sum(y)}");
}
var shuffled = tf.data.Dataset.from_tensor_slices(np.arange(10)).shuffle(10, seed: 5).batch(5);
foreach (var (x, _) in shuffled)
{
    print(string.Join(" ", x.numpy().ToArray<int>()));
}
