using Tensorflow.NumPy;

namespace Tensorflow.Data;

/// <summary>The rows of tensors.</summary>
public class TensorSliceDataset : DatasetSource
{
    public TensorSliceDataset(string[] array)
        : this([new NDArray(array)]) { }

    public TensorSliceDataset(NDArray array)
        : this([array]) { }

    public TensorSliceDataset(Tensor tensor)
        : this([tensor]) { }

    public TensorSliceDataset(Tensor features, Tensor labels)
        : this([features, labels]) { }

    private TensorSliceDataset(Tensor[] tensors)
    {
        _tensors = Array.ConvertAll(tensors, OnHost);
        structure = Array.ConvertAll(_tensors, t => Specification(t)._unbatch());
        variant_tensor = ops.tensor_slice_dataset(_tensors, output_shapes);
    }
}
