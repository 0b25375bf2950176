using Tensorflow.Eager;

namespace Tensorflow;

/// <summary>Elements kept in memory once they have all been made.</summary>
public class CacheDataset : UnaryUnchangedStructureDataset
{
    /// <param name="filename">Must be empty: elements are kept in memory only.</param>
    public CacheDataset(IDatasetV2 input_dataset, string filename = "")
        : base(input_dataset)
    {
        variant_tensor = ops.cache_dataset_v2(
            input_dataset.variant_tensor,
            new EagerTensor(filename),
            ops.dummy_memory_cache(),
            output_types,
            output_shapes
        );
    }
}
