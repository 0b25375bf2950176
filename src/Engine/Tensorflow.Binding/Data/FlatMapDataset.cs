using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.Framework.Models;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>
/// The elements of the data sets that a function makes of each element. The function is called once with zeros, to see
/// what its elements look like.
/// </summary>
public class FlatMapDataset : UnaryDataset
{
    public FlatMapDataset(IDatasetV2 input_dataset, Func<Tensor, IDatasetV2> map_func)
        : base(input_dataset)
    {
        structure = Call(map_func, Zeros(input_dataset.element_spec[0])).structure;
        variant_tensor = new FlatMapNode(
            DatasetNode.Of(input_dataset.variant_tensor),
            components => DatasetNode.Of(Call(map_func, components[0]).variant_tensor)
        ).ToVariant();
    }

    private static IDatasetV2 Call(Func<Tensor, IDatasetV2> function, TensorValue value)
    {
        tf.Context.eager_mode();
        try
        {
            return function(new EagerTensor(value));
        }
        finally
        {
            tf.Context.restore_mode();
        }
    }

    private static TensorValue Zeros(TensorSpec specification) =>
        HostValue.Zeros(
            specification.dtype,
            new Shape(Array.ConvertAll(specification.shape.dims ?? [], d => Math.Max(1, d)))
        );
}
