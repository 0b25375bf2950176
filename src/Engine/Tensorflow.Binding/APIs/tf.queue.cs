using Tensorflow.Queues;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>A queue whose elements come out in the order in which they were put in.</summary>
    public FIFOQueue FIFOQueue(
        int capacity,
        TF_DataType[] dtypes,
        Shape[]? shapes = null,
        string[]? names = null,
        string? shared_name = null,
        string? name = "fifo_queue"
    ) => new(capacity, dtypes, shapes ?? [], names, shared_name, name);

    public FIFOQueue FIFOQueue(
        int capacity,
        TF_DataType dtype,
        Shape? shape = null,
        string? shared_name = null,
        string? name = "fifo_queue"
    ) => new(capacity, [dtype], [shape ?? Shape.Null], null, shared_name, name);

    /// <summary>A queue that fills elements up to one shape when several are taken together.</summary>
    public PaddingFIFOQueue PaddingFIFOQueue(
        int capacity,
        TF_DataType[] dtypes,
        Shape[] shapes,
        string[]? names = null,
        string? shared_name = null,
        string? name = "padding_fifo_queue"
    ) => new(capacity, dtypes, shapes, names, shared_name, name);

    public PaddingFIFOQueue PaddingFIFOQueue(
        int capacity,
        TF_DataType dtype,
        Shape shape,
        string? shared_name = null,
        string? name = "padding_fifo_queue"
    ) => new(capacity, [dtype], [shape], null, shared_name, name);

    /// <summary>A queue from which the element with the smallest number comes first.</summary>
    public PriorityQueue PriorityQueue(
        int capacity,
        TF_DataType dtype,
        Shape? shape = null,
        string? shared_name = null,
        string? name = "priority_queue"
    ) => new(capacity, [dtype], [shape ?? Shape.Null], null, shared_name, name);

    /// <summary>A queue whose elements come out in random order.</summary>
    public RandomShuffleQueue RandomShuffleQueue(
        int capacity,
        int min_after_dequeue,
        TF_DataType dtype,
        Shape? shape = null,
        int? seed = null,
        string? shared_name = null,
        string? name = "random_shuffle_queue"
    ) => new(capacity, min_after_dequeue, [dtype], [shape ?? Shape.Null], null, seed, shared_name, name);
}
