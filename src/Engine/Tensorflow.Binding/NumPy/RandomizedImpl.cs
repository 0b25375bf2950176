using Tensorflow.Eager;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.NumPy;

/// <summary>
/// Random arrays, <c>np.random</c>: the numbers of TensorFlow's random operations under the seed of
/// <c>tf.set_random_seed</c>.
/// </summary>
public class RandomizedImpl
{
    /// <summary>0 to x-1 in random order, as int32.</summary>
    public NDArray permutation(int x) => permutation(np.arange(x));

    /// <summary>A copy with the rows in random order.</summary>
    public NDArray permutation(NDArray x) => Execute("RandomShuffle", null, [x]);

    /// <summary>Puts the rows of an array in random order.</summary>
    public void shuffle(NDArray x, int? seed = null) =>
        x.Elements.CopyFrom(Execute("RandomShuffle", seed, [x]).Elements);

    /// <summary>Numbers in [0, 1), as float32.</summary>
    public NDArray random(Shape size) => uniform(size: size);

    /// <summary>Integers from low up to, without, high; from 0 up to low when high is left out.</summary>
    public NDArray randint(int low, int? high = null, Shape? size = null, TF_DataType dtype = TF_DataType.TF_INT32)
    {
        var (first, limit) = high is { } h ? (low, h) : (0, low);
        var integers = Execute(
            "RandomUniformInt",
            null,
            [Sizes(size), new EagerTensor(first), new EagerTensor(limit)],
            ("Tout", TF_DataType.TF_INT32)
        );
        return integers.astype(dtype);
    }

    /// <summary>Numbers of the standard normal distribution, as float32.</summary>
    public NDArray randn(params int[] shape) => normal(size: new Shape(shape ?? []));

    /// <summary>Numbers of a normal distribution, as float32.</summary>
    public NDArray normal(float loc = 0.0f, float scale = 1.0f, Shape? size = null) =>
        Execute("RandomStandardNormal", null, [Sizes(size)], ("dtype", TF_DataType.TF_FLOAT)) * scale + loc;

    /// <summary>Numbers in [low, high), as float32.</summary>
    public NDArray uniform(float low = 0.0f, float high = 1.0f, Shape? size = null) =>
        Execute("RandomUniform", null, [Sizes(size)], ("dtype", TF_DataType.TF_FLOAT)) * (high - low) + low;

    private static EagerTensor Sizes(Shape? size) =>
        new(TorchTensor.FromSpan(size?.as_int_list() ?? [], [size?.ndim ?? 0]));

    // Executed at once even while a graph is being built; the mode is put back whatever happens.
    private static NDArray Execute(
        string operation,
        int? seed,
        object[] inputs,
        params (string Name, object Value)[] attributes
    )
    {
        var context = tf.Context;
        context.eager_mode();
        try
        {
            var (first, second) = random_seed.get_seed(seed);
            var arguments = new ExecuteOpArgs(inputs) { OpAttrs = attributes.ToDictionary(a => a.Name, a => a.Value) };
            arguments.OpAttrs["seed"] = first ?? 0;
            arguments.OpAttrs["seed2"] = second ?? 0;
            return new NDArray(context.ExecuteOp(operation, "", arguments).Single);
        }
        finally
        {
            context.restore_mode();
        }
    }
}
