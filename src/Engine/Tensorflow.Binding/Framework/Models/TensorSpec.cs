using Tensorflow.Eager;

namespace Tensorflow.Framework.Models;

/// <summary>Shape and element type of a tensor, with or without a batch dimension.</summary>
public class TensorSpec(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null)
    : DenseSpec(shape, dtype, name)
{
    /// <summary>The specification of one row.</summary>
    public TensorSpec _unbatch() =>
        _shape.ndim == 0
            ? throw new ValueError("Unbatching a tensor is only supported for rank >= 1")
            : new TensorSpec(_shape.IsNull ? Shape.Null : new Shape(_shape.dims[1..]), _dtype);

    /// <summary>The specification of several rows; -1 when their number varies.</summary>
    public TensorSpec _batch(int dim = -1) =>
        new(_shape.IsNull ? Shape.Null : new Shape([dim, .. _shape.dims]), _dtype);

    public static TensorSpec FromTensor(Tensor tensor, string? name = null) =>
        new(tensor.shape, tensor.dtype, tensor is EagerTensor ? name : name ?? tensor.name);
}
