using Tensorflow.Eager;
using Tensorflow.Framework.Models;

namespace Tensorflow.Data;

/// <summary>Equally spaced integers.</summary>
public class RangeDataset : DatasetSource
{
    public RangeDataset(int stop, int start = 0, int step = 1, TF_DataType output_type = TF_DataType.TF_INT64)
    {
        structure = [new TensorSpec(Shape.Scalar, output_type)];
        variant_tensor = ops.range_dataset(
            new EagerTensor((long)start),
            new EagerTensor((long)stop),
            new EagerTensor((long)step),
            output_types,
            output_shapes
        );
    }
}
