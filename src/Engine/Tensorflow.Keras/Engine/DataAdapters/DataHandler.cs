namespace Tensorflow.Keras.Engine.DataAdapters;

/// <summary>Steps through the batches and epochs of <c>fit</c>, <c>evaluate</c> or <c>predict</c>.</summary>
public class DataHandler
{
    private const long Unknown = -2;

    private readonly DataHandlerArgs _args;
    private readonly IDatasetV2 _dataset;
    private bool _exhausted;

    /// <exception cref="ValueError">A dataset repeats without end, so that no epoch would.</exception>
    public DataHandler(DataHandlerArgs args)
    {
        _args = args;
        var data = new DataAdapterArgs
        {
            X = args.X,
            Y = args.Y,
            Dataset = args.Dataset,
            BatchSize = args.BatchSize,
            Steps = args.StepsPerEpoch,
            Epochs = args.Epochs - args.InitialEpoch,
            SampleWeight = args.SampleWeight,
            Shuffle = args.Shuffle,
            Model = args.Model,
        };
        DataAdapter = args.Dataset is null ? new TensorLikeDataAdapter(data) : new DatasetAdapter(data);
        _dataset = DataAdapter.GetDataset();
        InputCount = args.X?.Length ?? Math.Max(_dataset.FirstInputTensorCount, 1);
        if (args.ClassWeight is { } weights)
            _dataset = ClassWeights.Apply(_dataset, weights, InputCount);
        Inferredsteps = InferSteps();
    }

    public IDataAdapter DataAdapter { get; }

    /// <summary>The number of batches of an epoch; negative when only the data's end will tell.</summary>
    public long Inferredsteps { get; private set; }

    /// <summary>How many batches a step takes beyond the first: none.</summary>
    public long StepIncrement => 0;

    /// <summary>How many of a batch's tensors are inputs of the model.</summary>
    internal int InputCount { get; }

    /// <summary>Epochs, each with the iterator to take its batches from.</summary>
    public IEnumerable<(int, OwnedIterator)> enumerate_epochs()
    {
        OwnedIterator? iterator = null;
        for (var epoch = _args.InitialEpoch; epoch < _args.Epochs; epoch++)
        {
            if (iterator is null || DataAdapter.ShouldRecreateIterator())
            {
                iterator?.Dispose();
                iterator = new OwnedIterator(_dataset);
            }
            _exhausted = false;
            yield return (epoch, iterator);
        }
        iterator?.Dispose();
    }

    /// <summary>The numbers of an epoch's batches.</summary>
    public IEnumerable<long> steps()
    {
        for (long step = 0; Inferredsteps < 0 || step < Inferredsteps; step++)
        {
            yield return step;
            if (_exhausted)
            {
                if (Inferredsteps < 0)
                    Inferredsteps = step;
                yield break;
            }
        }
    }

    /// <summary>The next batch; false when the data have ended before the epoch.</summary>
    internal bool Next(OwnedIterator iterator, out Tensor[] batch)
    {
        try
        {
            batch = iterator.next();
            return true;
        }
        catch (StopIteration)
        {
            _exhausted = true;
            batch = [];
            return false;
        }
    }

    /// <summary>A batch's inputs, targets and sample weights.</summary>
    internal (Tensors X, Tensors Y, Tensors? SampleWeight) Split(Tensor[] batch)
    {
        if (batch.Length <= InputCount)
            throw new ValueError(
                $"Training and evaluation need targets, but a batch holds {batch.Length} tensor(s) of which {InputCount} are inputs."
            );
        var hasWeight = batch.Length - InputCount > 1;
        return (
            new Tensors(batch[..InputCount]),
            new Tensors(batch[InputCount]),
            hasWeight ? new Tensors(batch[^1]) : null
        );
    }

    internal (Tensors X, Tensors Y, Tensors? SampleWeight) Expand(Tensors x, Tensors y, Tensors? sampleWeight)
    {
        if (sampleWeight is not null)
            return DataAdapter.Expand1d(x, y, sampleWeight);
        (x, y) = DataAdapter.Expand1d(x, y);
        return (x, y, null);
    }

    private long InferSteps()
    {
        if (_args.StepsPerEpoch > -1)
            return _args.StepsPerEpoch;
        if (DataAdapter.GetSize() is var size and > -1)
            return size;
        var cardinality = (long)_dataset.cardinality();
        if (cardinality == -1)
            throw new ValueError(
                "The dataset repeats without end, so that an epoch would never be over: limit it with `take(n)`."
            );
        return cardinality < 0 ? Unknown : cardinality;
    }
}
