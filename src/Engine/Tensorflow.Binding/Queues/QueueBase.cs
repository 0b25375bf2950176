using static Tensorflow.Binding;

namespace Tensorflow.Queues;

/// <summary>Elements of one or several tensors that the operations of a graph put in and take out.</summary>
public class QueueBase
{
    protected TF_DataType[] _dtypes;
    protected Shape[] _shapes;
    protected string[]? _names;
    protected Tensor _queue_ref = null!;
    protected string _name = "";

    public QueueBase(TF_DataType[] dtypes, Shape[] shapes, string[]? names)
    {
        _dtypes = dtypes;
        _shapes = shapes;
        _names = names;
    }

    /// <summary>An operation that puts an element in; it waits while the queue is full.</summary>
    public Operation enqueue(Tensor val, string? name = null) =>
        gen_data_flow_ops.queue_enqueue_v2(_queue_ref, [val], name: name ?? $"{_name}_enqueue");

    /// <summary>An operation that puts each row of a tensor in.</summary>
    public Operation enqueue_many<T>(T[] vals, string? name = null) =>
        gen_data_flow_ops.queue_enqueue_many_v2(
            _queue_ref,
            _check_enqueue_dtypes(vals),
            name: name ?? $"{_name}_EnqueueMany"
        );

    /// <summary>The next element's first tensor; it is waited for.</summary>
    public Tensor dequeue(string? name = null) => Dequeue(name)[0];

    /// <summary>Several elements, joined along dimension 0.</summary>
    public Tensor[] dequeue_many(int n, string? name = null)
    {
        var tensors = gen_data_flow_ops.queue_dequeue_many_v2(
            _queue_ref,
            n,
            _dtypes,
            name: name ?? $"{_name}_DequeueMany"
        );
        for (var i = 0; i < tensors.Length && i < _shapes.Length; i++)
            if (!tensors[i].IsHost && !_shapes[i].IsNull)
                tensors[i].shape = new Shape([n, .. _shapes[i].dims]);
        return _dequeue_return_value(tensors);
    }

    public Tensor[] _dequeue_return_value(Tensor[] tensors) => tensors;

    /// <summary>What was given as tensors of the queue's types.</summary>
    protected Tensor[] _check_enqueue_dtypes(object vals)
    {
        object[] given = vals switch
        {
            System.Runtime.CompilerServices.ITuple pair => [.. Enumerable.Range(0, pair.Length).Select(i => pair[i]!)],
            object[] several when _dtypes.Length > 1 => several,
            _ => [vals],
        };
        if (given.Length != _dtypes.Length)
            throw new ValueError($"The queue takes elements of {_dtypes.Length} tensors, got {given.Length}.");
        return [.. given.Select((value, i) => ops.convert_to_tensor(value, _dtypes[i], $"component_{i}"))];
    }

    private protected Tensor[] Dequeue(string? name)
    {
        var tensors = gen_data_flow_ops.queue_dequeue_v2(_queue_ref, _dtypes, name: name ?? $"{_name}_Dequeue");
        for (var i = 0; i < tensors.Length && i < _shapes.Length; i++)
            if (!tensors[i].IsHost && !_shapes[i].IsNull)
                tensors[i].shape = _shapes[i];
        return tensors;
    }

    private protected void Use(Tensor handle)
    {
        _queue_ref = handle;
        _name = handle.IsHost ? tf.Context.anonymous_name() : handle.op.name.Split('/')[^1];
    }
}
