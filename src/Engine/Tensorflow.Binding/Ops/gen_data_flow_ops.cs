using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Partitioning and stitching of rows.</summary>
public partial class gen_data_flow_ops
{
    public static Tensor[] dynamic_partition(Tensor data, Tensor partitions, int num_partitions, string? name = null) =>
        tf.Context.ExecuteOp(
            "DynamicPartition",
            name!,
            new ExecuteOpArgs(data, partitions).Attr("num_partitions", num_partitions)
        )!;

    public static Tensor dynamic_stitch(Tensor[] indices, Tensor[] data, string? name = null) =>
        tf.Context.ExecuteOp("DynamicStitch", name!, new ExecuteOpArgs(indices, data));
}
