using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>The examples to train, to validate and to test with.</summary>
public class Datasets<TDataSet>(TDataSet train, TDataSet validation, TDataSet test)
    where TDataSet : IDataSet
{
    public TDataSet Train { get; private set; } = train;

    public TDataSet Validation { get; private set; } = validation;

    public TDataSet Test { get; private set; } = test;

    /// <summary>Both arrays with their rows in the same random order.</summary>
    public (NDArray, NDArray) Randomize(NDArray x, NDArray y)
    {
        // Two draws, as TensorFlow.NET: a seeded program gets the same order.
        var order = np.random.permutation((int)y.dims[0]);
        np.random.shuffle(order);
        return (x[order], y[order]);
    }

    /// <summary>Rows from start up to, without, end.</summary>
    public (NDArray, NDArray) GetNextBatch(NDArray x, NDArray y, int start, int end)
    {
        var rows = new Slice(start, end);
        return (x[rows], y[rows]);
    }
}
