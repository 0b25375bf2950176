namespace Tensorflow.Queues;

/// <summary>First in, first out; elements taken together are filled up with zeros to one shape.</summary>
public class PaddingFIFOQueue : QueueBase
{
    public PaddingFIFOQueue(
        int capacity,
        TF_DataType[] dtypes,
        Shape[] shapes,
        string[]? names = null,
        string? shared_name = null,
        string? name = "padding_fifo_queue"
    )
        : base(dtypes, shapes, names) =>
        Use(
            gen_data_flow_ops.padding_fifo_queue_v2(
                dtypes,
                shapes,
                capacity,
                shared_name: shared_name ?? "",
                name: name
            )
        );
}
