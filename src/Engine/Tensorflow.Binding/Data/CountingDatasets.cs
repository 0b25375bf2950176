using Tensorflow.Eager;

namespace Tensorflow;

/// <summary>The first elements.</summary>
public class TakeDataset : UnaryUnchangedStructureDataset
{
    public TakeDataset(IDatasetV2 input_dataset, int count)
        : base(input_dataset) =>
        variant_tensor = ops.take_dataset(
            input_dataset.variant_tensor,
            new EagerTensor((long)count),
            output_types,
            output_shapes
        );
}

/// <summary>All but the first elements.</summary>
public class SkipDataset : UnaryUnchangedStructureDataset
{
    public SkipDataset(IDatasetV2 input_dataset, int count)
        : base(input_dataset) =>
        variant_tensor = ops.skip_dataset(
            input_dataset.variant_tensor,
            new EagerTensor((long)count),
            output_types,
            output_shapes
        );
}

/// <summary>The elements several times.</summary>
public class RepeatDataset : UnaryUnchangedStructureDataset
{
    public RepeatDataset(IDatasetV2 input_dataset, int count = -1)
        : base(input_dataset) =>
        variant_tensor = ops.repeat_dataset(
            input_dataset.variant_tensor,
            new EagerTensor((long)count),
            output_types,
            output_shapes
        );
}

/// <summary>Every n-th element.</summary>
public class ShardDataset : UnaryUnchangedStructureDataset
{
    public ShardDataset(IDatasetV2 input_dataset, int num_shards, int index)
        : base(input_dataset) =>
        variant_tensor = ops.shard_dataset(
            input_dataset.variant_tensor,
            new EagerTensor((long)num_shards),
            new EagerTensor((long)index),
            output_types,
            output_shapes
        );
}

/// <summary>Elements made ahead of their use.</summary>
public class PrefetchDataset : UnaryUnchangedStructureDataset
{
    /// <param name="buffer_size">How many elements at most; -1 for a few.</param>
    public PrefetchDataset(IDatasetV2 input_dataset, long buffer_size = -1, int? slack_period = null)
        : base(input_dataset) =>
        variant_tensor = ops.prefetch_dataset(
            input_dataset.variant_tensor,
            new EagerTensor(buffer_size),
            output_types,
            output_shapes,
            slack_period
        );
}
