using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Tensors as one element.</summary>
public class TensorDataset : DatasetSource
{
    public TensorDataset(Tensors elements)
        : this([.. elements]) { }

    public TensorDataset(NDArray element)
        : this([(Tensor)element]) { }

    private TensorDataset(Tensor[] elements)
    {
        _tensors = Array.ConvertAll(elements, OnHost);
        structure = Array.ConvertAll(_tensors, Specification);
        variant_tensor = ops.tensor_dataset(_tensors, output_shapes);
    }
}
