using Tensorflow.Eager;
using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>The operations that make data sets: each gives the variant tensor of one step.</summary>
public class dataset_ops
{
    public Tensor tensor_dataset(Tensor[] components, Shape[] output_shapes, string name = null!) =>
        new SingleNode(Array.ConvertAll(components, c => c.ReadableValue)).ToVariant();

    public Tensor tensor_slice_dataset(Tensor[] components, Shape[] output_shapes, string name = null!) =>
        new RowsNode(new TensorRows(Array.ConvertAll(components, c => c.ReadableValue))).ToVariant();

    public Tensor range_dataset(
        Tensor start,
        Tensor stop,
        Tensor step,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) => new RangeNode(Number(start), Number(stop), Number(step), output_types[0]).ToVariant();

    public Tensor zip_dataset(
        Tensor[] input_datasets,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) => new ZipNode(Array.ConvertAll(input_datasets, DatasetNode.Of)).ToVariant();

    public Tensor concatenate_dataset(
        Tensor input_dataset,
        Tensor another_dataset,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) => new ConcatenateNode(DatasetNode.Of(input_dataset), DatasetNode.Of(another_dataset)).ToVariant();

    public Tensor repeat_dataset(
        Tensor input_dataset,
        Tensor count,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) => new RepeatNode(DatasetNode.Of(input_dataset), Number(count)).ToVariant();

    public Tensor shard_dataset(
        Tensor input_dataset,
        Tensor num_shards,
        Tensor index,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        bool require_non_empty = false,
        string name = null!
    ) => new ShardNode(DatasetNode.Of(input_dataset), Number(num_shards), Number(index)).ToVariant();

    /// <param name="seed_generator">Must be <see cref="dummy_seed_generator"/>'s: a data set has its own.</param>
    public Tensor shuffle_dataset_v3(
        Tensor input_dataset,
        Tensor buffer_size,
        Tensor seed,
        Tensor seed2,
        Tensor seed_generator,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        bool reshuffle_each_iteration = true,
        string name = null!
    ) =>
        new ShuffleNode(
            DatasetNode.Of(input_dataset),
            Number(buffer_size),
            new ShuffleSeeds(Number(seed), Number(seed2), reshuffle_each_iteration)
        ).ToVariant();

    public Tensor skip_dataset(
        Tensor input_dataset,
        Tensor count,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) => new SkipNode(DatasetNode.Of(input_dataset), Number(count)).ToVariant();

    public Tensor take_dataset(
        Tensor input_dataset,
        Tensor count,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) => new TakeNode(DatasetNode.Of(input_dataset), Number(count)).ToVariant();

    /// <param name="buffer_size">The batch size.</param>
    public Tensor batch_dataset_v2(
        Tensor input_dataset,
        Tensor buffer_size,
        Tensor drop_remainder,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        bool parallel_copy = false,
        string name = null!
    ) => new BatchNode(DatasetNode.Of(input_dataset), Number(buffer_size), Number(drop_remainder) != 0).ToVariant();

    public Tensor prefetch_dataset(
        Tensor input_dataset,
        Tensor buffer_size,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        int? slack_period = 0,
        bool legacy_autotune = true,
        string name = null!
    ) => new PrefetchNode(DatasetNode.Of(input_dataset), Number(buffer_size)).ToVariant();

    /// <param name="filename">Must be empty: elements are kept in memory only.</param>
    public Tensor cache_dataset_v2(
        Tensor input_dataset,
        Tensor filename,
        Tensor cache,
        TF_DataType[] output_types,
        Shape[] output_shapes,
        string name = null!
    ) =>
        filename.StringData(0).Length == 0
            ? new CacheNode(DatasetNode.Of(input_dataset)).ToVariant()
            : throw new NotSupportedException(
                "cache(filename) is not in the embedded engine, which caches in memory: call cache(), or use TensorFlow.NET."
            );

    public Tensor dummy_seed_generator(string name = null!) => Dummy();

    public Tensor dummy_memory_cache(string name = "") => Dummy();

    private static EagerTensor Dummy() => new(new ResourceValue(new object()));

    private static long Number(Tensor tensor) => HostValue.ToScalar<long>(tensor.Value);
}
