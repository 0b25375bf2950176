namespace Tensorflow.Keras.Layers;

/// <summary>Maximum and average as pooling functions.</summary>
internal sealed class PoolFunction(string type) : IPoolFunction
{
    public static readonly PoolFunction Max = new("MaxPool");
    public static readonly PoolFunction Average = new("AvgPool");

    public static Pooling1DArgs Set(Pooling1DArgs args, IPoolFunction function)
    {
        args.PoolFunction = function;
        return args;
    }

    public static Pooling2DArgs Set(Pooling2DArgs args, IPoolFunction function)
    {
        args.PoolFunction = function;
        return args;
    }

    /// <inheritdoc/>
    public Tensor Apply(
        Tensor value,
        int[] ksize,
        int[] strides,
        string padding,
        string data_format = "NHWC",
        string? name = null
    ) =>
        type == "MaxPool"
            ? gen_nn_ops.max_pool(value, ksize, strides, padding, data_format: data_format, name: name!)
            : gen_nn_ops.avg_pool(value, ksize, strides, padding, data_format, name!);
}
