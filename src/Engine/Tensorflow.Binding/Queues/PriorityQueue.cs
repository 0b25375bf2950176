namespace Tensorflow.Queues;

/// <summary>Each element has a number; the one with the smallest comes out first.</summary>
public class PriorityQueue : QueueBase
{
    public PriorityQueue(
        int capacity,
        TF_DataType[] dtypes,
        Shape[] shapes,
        string[]? names = null,
        string? shared_name = null,
        string? name = "priority_queue"
    )
        : base([TF_DataType.TF_INT64, .. dtypes], [Shape.Scalar, .. shapes], names) =>
        Use(gen_data_flow_ops.priority_queue_v2(dtypes, shapes, capacity, shared_name: shared_name ?? "", name: name));

    public Operation enqueue_many<T>(long[] indexes, T[] vals, string? name = null) =>
        gen_data_flow_ops.queue_enqueue_many_v2(
            _queue_ref,
            _check_enqueue_dtypes((indexes, vals)),
            name: name ?? $"{_name}_EnqueueMany"
        );

    /// <summary>The number of the next element, and its tensors.</summary>
    public new Tensor[] dequeue(string? name = null) => Dequeue(name);
}
