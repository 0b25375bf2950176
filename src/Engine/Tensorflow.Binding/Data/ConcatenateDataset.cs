using Tensorflow.Framework.Models;

namespace Tensorflow.Data;

/// <summary>The elements of one data set, then those of another.</summary>
public class ConcatenateDataset : DatasetV2
{
    public ConcatenateDataset(IDatasetV2 input_dataset, IDatasetV2 dataset_to_concatenate)
    {
        structure = [.. input_dataset.element_spec.Zip(dataset_to_concatenate.element_spec, Common)];
        FirstInputTensorCount = input_dataset.FirstInputTensorCount;
        variant_tensor = ops.concatenate_dataset(
            input_dataset.variant_tensor,
            dataset_to_concatenate.variant_tensor,
            output_types,
            output_shapes
        );
    }

    private static TensorSpec Common(TensorSpec a, TensorSpec b)
    {
        if (a.dtype != b.dtype)
            throw new TypeError(
                $"Data sets of {a.dtype.as_numpy_name()} and {b.dtype.as_numpy_name()} cannot be concatenated."
            );
        return new TensorSpec(Common(a.shape, b.shape), a.dtype);
    }

    // The most specific shape that both have; dimensions that differ are unknown.
    private static Shape Common(Shape a, Shape b)
    {
        if (a.IsNull || b.IsNull || a.ndim != b.ndim)
            return Shape.Null;
        return new Shape([.. a.dims.Zip(b.dims, (x, y) => x == y ? x : -1)]);
    }
}
