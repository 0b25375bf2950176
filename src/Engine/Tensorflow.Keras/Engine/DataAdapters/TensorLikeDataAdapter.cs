namespace Tensorflow.Keras.Engine.DataAdapters;

/// <summary>
/// Makes batches from arrays: each epoch draws an order of the rows, cuts it into batches and gathers their rows.
/// The last batch holds what is left over.
/// </summary>
public class TensorLikeDataAdapter : DataAdapter, IDataAdapter
{
    private readonly int _rows;
    private readonly int _batchSize;

    /// <summary>Batches of the arrays in <paramref name="args"/>; a batch size of -1 stands for 32.</summary>
    /// <exception cref="ValueError">There are no inputs or the batch size is not positive.</exception>
    public TensorLikeDataAdapter(DataAdapterArgs args)
    {
        this.args = args;
        if (args.X is null || args.X.Length == 0)
            throw new ValueError("There are no inputs: x is empty.");
        _rows = (int)args.X[0].shape[0];
        _batchSize = args.BatchSize == -1 ? 32 : args.BatchSize;
        if (_batchSize <= 0)
            throw new ValueError($"batch_size must be positive, got {_batchSize}.");
        var elements = new List<Tensor>(args.X);
        if (args.Y is not null)
            elements.AddRange(args.Y);
        if (args.SampleWeight is not null)
            elements.Add(args.SampleWeight);
        var orders = tf.data.Dataset.range(1).repeat(args.Epochs).map(Order, -1).prefetch(1);
        var batches = tf.data.Dataset.zip(
            orders.flat_map(Cut),
            tf.data.Dataset.from_tensors(new Tensors([.. elements])).repeat()
        );
        dataset = batches.map(Gather, -1).with_options(new DatasetOptions());
        dataset.FirstInputTensorCount = args.X.Length;
    }

    public override int GetSize() => (_rows + _batchSize - 1) / _batchSize;

    public override bool ShouldRecreateIterator() => false;

    private Tensors Order(Tensors _)
    {
        var indices = math_ops.range(_rows, dtype: TF_DataType.TF_INT64);
        return args.Shuffle ? random_ops.random_shuffle(indices) : indices;
    }

    private IDatasetV2 Cut(Tensor indices)
    {
        var full = _rows / _batchSize;
        var rest = _rows % _batchSize;
        var head = array_ops.reshape(
            array_ops.slice(indices, [ops.convert_to_tensor(0)], [ops.convert_to_tensor(full * _batchSize)]),
            new[] { full, _batchSize }
        );
        var batches = tf.data.Dataset.from_tensor_slices(head);
        if (rest == 0)
            return batches;
        var tail = array_ops.slice(indices, [ops.convert_to_tensor(full * _batchSize)], [ops.convert_to_tensor(rest)]);
        return batches.concatenate(tf.data.Dataset.from_tensors(tail));
    }

    private static Tensors Gather(Tensors inputs)
    {
        var indices = inputs[0];
        return new Tensors([.. inputs.Skip(1).Select(element => array_ops.gather(element, indices, axis: 0))]);
    }
}
