namespace Tensorflow.Queues;

/// <summary>First in, first out.</summary>
public class FIFOQueue : QueueBase
{
    public FIFOQueue(
        int capacity,
        TF_DataType[] dtypes,
        Shape[] shapes,
        string[]? names = null,
        string? shared_name = null,
        string? name = "fifo_queue"
    )
        : base(dtypes, shapes, names) =>
        Use(gen_data_flow_ops.fifo_queue_v2(dtypes, shapes, capacity, shared_name: shared_name ?? "", name: name));
}
