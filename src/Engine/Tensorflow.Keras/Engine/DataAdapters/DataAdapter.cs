using Tensorflow.Util;

namespace Tensorflow.Keras.Engine.DataAdapters;

/// <summary>What data adapters have in common.</summary>
public abstract class DataAdapter
{
    protected DataAdapterArgs args = new();
    protected IDatasetV2? dataset;

    public virtual bool CanHandle(Tensors x, Tensors? y = null) => true;

    public virtual IDatasetV2 GetDataset() => dataset!;

    public virtual int GetSize() => -1;

    public virtual bool ShouldRecreateIterator() => true;

    public virtual (Tensors, Tensors) Expand1d(Tensors x, Tensors y) => (Expand(x), Expand(y));

    public virtual (Tensors, Tensors, Tensors) Expand1d(Tensors x, Tensors y, Tensors sample_weight) =>
        (Expand(x), Expand(y), Expand(sample_weight));

    /// <summary>Splits off the last rows for validation.</summary>
    public static ((NDArray, NDArray, NDArray), ValidationDataPack) train_validation_split(
        (NDArray, NDArray, NDArray) x_y_sample_weight,
        float validation_split
    )
    {
        var (x, y, weight) = x_y_sample_weight;
        var count = TrainCount(x.dims[0], validation_split);
        if (weight is null)
            return ((Head(x, count), Head(y, count), null!), (Tail(x, count), Tail(y, count)));
        return (
            (Head(x, count), Head(y, count), Head(weight, count)),
            (Tail(x, count), Tail(y, count), Tail(weight, count))
        );
    }

    /// <summary>Splits off the last rows of several inputs for validation.</summary>
    public static ((IEnumerable<NDArray>, NDArray, NDArray), ValidationDataPack) train_validation_split(
        (IEnumerable<NDArray>, NDArray, NDArray) x_y_sample_weight,
        float validation_split
    )
    {
        var (x, y, weight) = x_y_sample_weight;
        var count = TrainCount(y.dims[0], validation_split);
        IEnumerable<NDArray> train = x.Select(input => Head(input, count)).ToArray();
        IEnumerable<NDArray> validation = x.Select(input => Tail(input, count)).ToArray();
        if (weight is null)
            return ((train, Head(y, count), null!), (validation, Tail(y, count)));
        return ((train, Head(y, count), Head(weight, count)), (validation, Tail(y, count), Tail(weight, count)));
    }

    private static int TrainCount(long rows, float validationSplit) => Convert.ToInt32(rows * (1 - validationSplit));

    private static NDArray Head(NDArray array, int count) => array[new Slice(0, count)];

    private static NDArray Tail(NDArray array, int count) => array[new Slice(count)];

    private static Tensors Expand(Tensors tensors)
    {
        for (var i = 0; i < tensors.Length; i++)
        {
            if (tensors[i].shape.ndim == 1)
                return new Tensors([
                    .. tensors.Select(tensor => tensor.shape.ndim == 1 ? array_ops.expand_dims(tensor, -1) : tensor),
                ]);
        }
        return tensors;
    }
}
