using Tensorflow.Data;
using Tensorflow.Framework.Models;

namespace Tensorflow;

public partial class DatasetV2
{
    /// <summary>Keeps the elements in memory once they have all been made.</summary>
    public IDatasetV2 cache(string filename = "") => new CacheDataset(this, filename);

    /// <summary>These elements, then those of another data set.</summary>
    public IDatasetV2 concatenate(IDatasetV2 dataset) => new ConcatenateDataset(this, dataset);

    /// <summary>The first elements; all when the count is negative.</summary>
    public IDatasetV2 take(int count = -1) => new TakeDataset(this, count);

    /// <summary>All but the first elements.</summary>
    public IDatasetV2 skip(int count) => new SkipDataset(this, count);

    /// <summary>Elements stacked along a new first dimension; the last batch may be smaller.</summary>
    public IDatasetV2 batch(int batch_size, bool drop_remainder = false) =>
        new BatchDataset(this, batch_size, drop_remainder);

    /// <summary>Makes elements ahead of their use.</summary>
    public IDatasetV2 prefetch(int buffer_size = -1, int? slack_period = null) =>
        new PrefetchDataset(this, buffer_size, slack_period);

    /// <summary>The elements several times, or for ever when the count is negative.</summary>
    public IDatasetV2 repeat(int count = -1) => new RepeatDataset(this, count);

    /// <summary>Every <paramref name="num_shards"/>-th element, beginning with <paramref name="index"/>.</summary>
    public IDatasetV2 shard(int num_shards, int index) => new ShardDataset(this, num_shards, index);

    /// <summary>The elements in random order, drawn from a buffer of the given size.</summary>
    public IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true) =>
        new ShuffleDataset(this, buffer_size, seed, reshuffle_each_iteration);

    public IDatasetV2 optimize(string[] optimizations, string[] optimization_configs) =>
        new OptimizeDataset(this, optimizations, optimization_configs: optimization_configs);

    /// <summary>Each element put through a function.</summary>
    public IDatasetV2 map(
        Func<Tensors, Tensors> map_func,
        bool use_inter_op_parallelism = true,
        bool preserve_cardinality = true,
        bool use_legacy_function = false
    ) => new MapDataset(this, map_func, use_inter_op_parallelism, preserve_cardinality, use_legacy_function);

    public IDatasetV2 map(Func<Tensors, Tensors> map_func, int num_parallel_calls) =>
        new ParallelMapDataset(this, map_func, num_parallel_calls, preserve_cardinality: true);

    /// <summary>The elements for which a function gives true.</summary>
    public IDatasetV2 filter(Func<Tensors, Tensors> predicate_func) => new FilterDataset(this, predicate_func);

    public IDatasetV2 filter(Func<Tensor, bool> predicate_func) => new FilterDataset(this, predicate_func);

    /// <summary>The elements of the data sets that a function makes of each element.</summary>
    public IDatasetV2 flat_map(Func<Tensor, IDatasetV2> map_func) => new FlatMapDataset(this, map_func);

    public IDatasetV2 model(AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget) =>
        new ModelDataset(this, algorithm, cpu_budget, ram_budget);

    public IDatasetV2 with_options(DatasetOptions options) => new OptionsDataset(this, options);
}
