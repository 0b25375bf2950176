using Tensorflow.Framework.Models;

namespace Tensorflow;

/// <summary>Options of a data set. There are none that change its elements.</summary>
public class DatasetOptions { }

/// <summary>A data set with options.</summary>
public class OptionsDataset : UnaryUnchangedStructureDataset
{
    public OptionsDataset(IDatasetV2 input_dataset, DatasetOptions options)
        : base(input_dataset) => variant_tensor = input_dataset.variant_tensor;
}

/// <summary>A data set whose parallelism TensorFlow would tune; here it is its input.</summary>
public class ModelDataset : UnaryUnchangedStructureDataset
{
    public ModelDataset(IDatasetV2 input_dataset, AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget)
        : base(input_dataset) => variant_tensor = input_dataset.variant_tensor;
}

/// <summary>A data set whose steps TensorFlow would rewrite; here it is its input.</summary>
public class OptimizeDataset : UnaryUnchangedStructureDataset
{
    public OptimizeDataset(
        IDatasetV2 dataset,
        string[]? optimizations_enabled = null,
        string[]? optimizations_disabled = null,
        string[]? optimizations_default = null,
        string[]? optimization_configs = null
    )
        : base(dataset) => variant_tensor = dataset.variant_tensor;
}
