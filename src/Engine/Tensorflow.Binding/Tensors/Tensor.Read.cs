using Tensorflow.Engine;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>Address of the first element; the others follow in row-major order.</summary>
    public virtual nint buffer
    {
        get
        {
            // Results of some operations, such as products with their dimensions exchanged, are views of what was computed.
            if (ReadableValue is TorchTensor { IsContiguous: false } view)
                Value = view.Clone();
            return HostValue.Pointer(Value);
        }
    }

    public virtual nint TensorDataPointer => buffer;

    /// <summary>A copy of the elements in row-major order.</summary>
    public virtual T[] ToArray<T>()
        where T : struct => HostValue.ToArray<T>(ReadableValue);

    public byte[] BufferToArray() => HostValue.ToBytes(ReadableValue);

    public string[] StringData() => Strings().ToStrings();

    public string StringData(int index) => Strings().ToText(index);

    public byte[][] StringBytes() => Strings().Elements;

    public byte[] StringBytes(int index) => Strings().Elements[index];

    private StringValue Strings() =>
        ReadableValue as StringValue
        ?? throw new InvalidArgumentError($"{HostValue.Describe(Value)} holds no strings.");

    public static explicit operator bool(Tensor tensor) => tensor.Scalar<bool>();

    public static explicit operator sbyte(Tensor tensor) => tensor.Scalar<sbyte>();

    public static explicit operator byte(Tensor tensor) => tensor.Scalar<byte>();

    public static explicit operator short(Tensor tensor) => tensor.Scalar<short>();

    public static explicit operator ushort(Tensor tensor) => tensor.Scalar<ushort>();

    public static explicit operator int(Tensor tensor) => tensor.Scalar<int>();

    public static explicit operator uint(Tensor tensor) => tensor.Scalar<uint>();

    public static explicit operator long(Tensor tensor) => tensor.Scalar<long>();

    public static explicit operator ulong(Tensor tensor) => tensor.Scalar<ulong>();

    public static explicit operator float(Tensor tensor) => tensor.Scalar<float>();

    public static explicit operator double(Tensor tensor) => tensor.Scalar<double>();

    public static explicit operator string(Tensor tensor) => tensor.StringData(0);

    private T Scalar<T>()
        where T : unmanaged => HostValue.ToScalar<T>(ReadableValue);
}
