using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Tensors as one element.</summary>
public class TensorDataset : DatasetSource
{
    public TensorDataset(Tensors elements)
        : this(elements.Flatten()) { }

    public TensorDataset(NDArray element)
        : this((IEnumerable<Tensor>)[element]) { }

    private TensorDataset(IEnumerable<Tensor> elements)
    {
        _tensors = [.. elements.Select(OnHost)];
        structure = Array.ConvertAll(_tensors, Specification);
        variant_tensor = ops.tensor_dataset(_tensors, output_shapes);
    }
}
