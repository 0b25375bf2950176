using Tensorflow.Framework.Models;

namespace Tensorflow;

/// <summary>Base of data sets without an input.</summary>
public class DatasetSource : DatasetV2
{
    protected Tensor[] _tensors = null!;

    /// <summary>Tensors that an iteration can read whatever mode the program is in.</summary>
    private protected static Tensor OnHost(Tensor tensor) =>
        tensor.IsHost
            ? tensor
            : throw new ValueError(
                $"A data set is made of arrays or eager tensors; {tensor.name} is a graph tensor. Run it in a session first."
            );

    private protected static TensorSpec Specification(Tensor tensor) => new(tensor.shape, tensor.dtype);
}
