using Tensorflow.Eager;

namespace Tensorflow;

/// <summary>Elements stacked along a new first dimension.</summary>
public class BatchDataset : UnaryDataset
{
    public BatchDataset(IDatasetV2 input_dataset, int batch_size, bool drop_remainder = false)
        : base(input_dataset)
    {
        structure = Array.ConvertAll(input_dataset.element_spec, s => s._batch(drop_remainder ? batch_size : -1));
        variant_tensor = ops.batch_dataset_v2(
            input_dataset.variant_tensor,
            new EagerTensor((long)batch_size),
            new EagerTensor(drop_remainder),
            output_types,
            output_shapes
        );
    }
}
