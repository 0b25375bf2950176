// NumPy's arrays: making, indexing, operators, reductions.
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

NDArray a = np.arange(24).reshape((2, 3, 4)).astype(np.float32);
NDArray b = new float[,,]
{
    {
        { 1 },
        { 2 },
        { 3 },
    },
    {
        { 4 },
        { 5 },
        { 6 },
    },
};
print(string.Join(" ", (a * b + 1f).ToArray<float>().Take(6)));
print($"{a[1, 2, 3]} {a["1", ":", "0"].shape} {a[new Slice(0, 1)].shape} {np.sum(a)} {(float)np.mean(a):G5}");
print(string.Join(" ", np.concatenate((np.array(1, 2), np.array(3))).ToArray<int>()));
print(string.Join(" ", np.linspace(0f, 1f, 5).ToArray<float>()));
print($"{np.argmax(np.array(3, 9, 4))} {np.sqrt(np.array(4f, 9f))[1]} {a.dtype} {a.ndim} {a.size}");
var stacked = np.stack(new[] { np.array(1f, 2f), np.array(3f, 4f) });
print($"{stacked.shape} {(float)stacked[1, 0]} {np.dot(stacked, stacked)[0, 0]}");
foreach (var row in stacked)
{
    print(string.Join(" ", row.ToArray<float>()));
}
Tensor tensor = tf.constant(a);
print($"{tensor.shape} {(float)tf.reduce_max(tensor)} {tensor[1, 0, 2].numpy()} {tensor.dtype.as_numpy_name()}");
