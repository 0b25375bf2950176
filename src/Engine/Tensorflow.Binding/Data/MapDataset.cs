using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>Each element put through a function, which is called once to record its operations.</summary>
public class MapDataset : UnaryDataset
{
    public MapDataset(
        IDatasetV2 input_dataset,
        Func<Tensors, Tensors> map_func,
        bool use_inter_op_parallelism = true,
        bool preserve_cardinality = false,
        bool use_legacy_function = false
    )
        : base(input_dataset)
    {
        var function = new TracedFunction(input_dataset.element_spec, map_func);
        structure = function.OutputSpecifications;
        variant_tensor = new MapNode(DatasetNode.Of(input_dataset.variant_tensor), function).ToVariant();
    }
}

/// <summary>As <see cref="MapDataset"/>; the elements keep their order.</summary>
public class ParallelMapDataset : UnaryDataset
{
    public ParallelMapDataset(
        IDatasetV2 input_dataset,
        Func<Tensors, Tensors> map_func,
        int num_parallel_calls = -1,
        bool use_inter_op_parallelism = true,
        bool preserve_cardinality = false,
        bool use_legacy_function = false
    )
        : base(input_dataset)
    {
        var function = new TracedFunction(input_dataset.element_spec, map_func);
        structure = function.OutputSpecifications;
        variant_tensor = new MapNode(DatasetNode.Of(input_dataset.variant_tensor), function).ToVariant();
    }
}
