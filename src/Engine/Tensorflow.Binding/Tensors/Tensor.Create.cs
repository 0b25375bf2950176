using System.Numerics;
using Tensorflow.Engine;
using Tensorflow.NumPy;

namespace Tensorflow;

public partial class Tensor
{
    public Tensor(NDArray nd) => _value = nd.Value;

    public Tensor(SafeTensorHandle handle, bool clone = false) =>
        _value = clone ? HostValue.Clone(handle.Value) : handle.Value;

    public Tensor(Shape shape, TF_DataType dtype) => _value = HostValue.Zeros(dtype, shape);

    public Tensor(Array array, Shape? shape = null) => _value = HostValue.FromArray(array, shape);

    public Tensor(byte[] bytes, Shape shape, TF_DataType dtype) => _value = HostValue.FromBytes(bytes, shape, dtype);

    /// <summary>A copy of the elements at an address.</summary>
    public Tensor(nint data_ptr, Shape shape, TF_DataType dtype) =>
        _value = HostValue.FromPointer(data_ptr, shape, dtype);

    public Tensor(bool value) => _value = TorchTensor.Scalar(value);

    public Tensor(byte value) => _value = TorchTensor.Scalar(value);

    public Tensor(sbyte value) => _value = TorchTensor.Scalar(value);

    public Tensor(short value) => _value = TorchTensor.Scalar(value);

    public Tensor(int value) => _value = TorchTensor.Scalar(value);

    public Tensor(uint value) => _value = TorchTensor.Scalar(value);

    public Tensor(long value) => _value = TorchTensor.Scalar(value);

    public Tensor(ulong value) => _value = TorchTensor.Scalar(value);

    public Tensor(float value) => _value = TorchTensor.Scalar(value);

    public Tensor(double value) => _value = TorchTensor.Scalar(value);

    public Tensor(string value) => _value = StringValue.Scalar(value);

    public Tensor(bool[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(sbyte[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(byte[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(short[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(ushort[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(int[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(uint[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(long[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(ulong[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(float[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(double[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    public Tensor(Complex[] data, Shape? shape = null) => _value = HostValue.FromArray(data, shape);

    protected void InitTensor(Shape shape, TF_DataType dtype) => Value = HostValue.Zeros(dtype, shape);

    protected void InitTensor(Shape shape, byte[] bytes, TF_DataType dtype) =>
        Value = HostValue.FromBytes(bytes, shape, dtype);

    protected void InitTensor(Array array, Shape? shape = null) => Value = HostValue.FromArray(array, shape);
}
