using static Tensorflow.Binding;

namespace Tensorflow;

public partial class gen_data_flow_ops
{
    public static Tensor fifo_queue_v2(
        TF_DataType[] component_types,
        Shape[]? shapes,
        int capacity = -1,
        string container = "",
        string shared_name = "",
        string? name = null
    ) => Queue("FIFOQueueV2", name, component_types, shapes, capacity, container, shared_name, []);

    public static Tensor padding_fifo_queue_v2(
        TF_DataType[] component_types,
        Shape[]? shapes,
        int capacity = -1,
        string container = "",
        string shared_name = "",
        string? name = null
    ) => Queue("PaddingFIFOQueueV2", name, component_types, shapes, capacity, container, shared_name, []);

    public static Tensor priority_queue_v2(
        TF_DataType[] component_types,
        Shape[]? shapes,
        int capacity = -1,
        string container = "",
        string shared_name = "",
        string? name = null
    ) => Queue("PriorityQueueV2", name, component_types, shapes, capacity, container, shared_name, []);

    public static Tensor random_shuffle_queue_v2(
        TF_DataType[] component_types,
        Shape[]? shapes,
        int capacity = -1,
        int min_after_dequeue = 0,
        int seed = 0,
        int seed2 = 0,
        string container = "",
        string shared_name = "",
        string? name = null
    ) =>
        Queue(
            "RandomShuffleQueueV2",
            name,
            component_types,
            shapes,
            capacity,
            container,
            shared_name,
            new()
            {
                ["min_after_dequeue"] = min_after_dequeue,
                ["seed"] = seed,
                ["seed2"] = seed2,
            }
        );

    public static Operation queue_enqueue(
        Tensor handle,
        Tensor[] components,
        int timeout_ms = -1,
        string? name = null
    ) => queue_enqueue_v2(handle, components, timeout_ms, name);

    public static Operation queue_enqueue_v2(
        Tensor handle,
        Tensor[] components,
        int timeout_ms = -1,
        string? name = null
    ) => Put("QueueEnqueueV2", handle, components, timeout_ms, name);

    public static Operation queue_enqueue_many_v2(
        Tensor handle,
        Tensor[] components,
        int timeout_ms = -1,
        string? name = null
    ) => Put("QueueEnqueueManyV2", handle, components, timeout_ms, name);

    public static Tensor[] queue_dequeue(
        Tensor handle,
        TF_DataType[] component_types,
        int timeout_ms = -1,
        string? name = null
    ) => queue_dequeue_v2(handle, component_types, timeout_ms, name);

    public static Tensor[] queue_dequeue_v2(
        Tensor handle,
        TF_DataType[] component_types,
        int timeout_ms = -1,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "QueueDequeueV2",
            name!,
            new ExecuteOpArgs(handle).Attr("component_types", component_types).Attr("timeout_ms", timeout_ms)
        )!;

    public static Tensor[] queue_dequeue_many_v2(
        Tensor handle,
        int n,
        TF_DataType[] component_types,
        int timeout_ms = -1,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "QueueDequeueManyV2",
            name!,
            new ExecuteOpArgs(handle, constant_op.constant(n))
                .Attr("component_types", component_types)
                .Attr("timeout_ms", timeout_ms)
        )!;

    private static Operation Put(string type, Tensor handle, Tensor[] components, int timeout, string? name) =>
        OperationCalls.Execute(type, name, new ExecuteOpArgs(handle, components).Attr("timeout_ms", timeout))!;

    private static Tensor Queue(
        string type,
        string? name,
        TF_DataType[] types,
        Shape[]? shapes,
        int capacity,
        string container,
        string sharedName,
        Dictionary<string, object> others
    )
    {
        // In eager execution operations have no names: every queue needs one of its own.
        var shared =
            sharedName.Length == 0 && tf.Context.executing_eagerly() ? tf.Context.anonymous_name() : sharedName;
        others["component_types"] = types;
        others["shapes"] = shapes ?? [];
        others["capacity"] = capacity;
        others["container"] = container;
        others["shared_name"] = shared;
        return tf.Context.ExecuteOp(type, name!, new ExecuteOpArgs { OpAttrs = others });
    }
}
