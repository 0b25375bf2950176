using Tensorflow.Eager;
using Tensorflow.Engine;

namespace Tensorflow.Gradients;

/// <summary>What a tape remembers of a tensor: enough to make zeros or ones like it.</summary>
public class TapeTensor
{
    private readonly long _id;
    private readonly TF_DataType _dtype;
    private readonly Shape _shape;

    public TapeTensor(long id, TF_DataType dtype, Shape shape)
    {
        _id = id;
        _dtype = dtype;
        _shape = shape;
    }

    public TapeTensor(long id, TF_DataType dtype, Tensor shape)
        : this(id, dtype, tensor_util.constant_value_as_shape(shape)) { }

    public TapeTensor(Tensor tensor)
        : this(tensor.Id, tensor.dtype, tensor.shape) { }

    public long GetID() => _id;

    public Tensor ZerosLike() => new EagerTensor(HostValue.Zeros(_dtype, _shape));

    public Tensor OnesLike() => new EagerTensor(TorchTensor.Full(_dtype, _shape.dims, 1));

    public override string ToString() => $"{_id}, {_shape}, {_dtype.as_numpy_name()}";
}
