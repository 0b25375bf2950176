namespace Tensorflow.Queues;

/// <summary>Elements come out in random order; at least <c>min_after_dequeue</c> stay behind to choose from.</summary>
public class RandomShuffleQueue : QueueBase
{
    public RandomShuffleQueue(
        int capacity,
        int min_after_dequeue,
        TF_DataType[] dtypes,
        Shape[] shapes,
        string[]? names = null,
        int? seed = null,
        string? shared_name = null,
        string? name = "random_shuffle_queue"
    )
        : base(dtypes, shapes, names)
    {
        var (seed1, seed2) = random_seed.get_seed(seed);
        Use(
            gen_data_flow_ops.random_shuffle_queue_v2(
                dtypes,
                shapes,
                capacity,
                min_after_dequeue,
                seed1 ?? 0,
                seed2 ?? 0,
                shared_name: shared_name ?? "",
                name: name
            )
        );
    }
}
