using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.NumPy;

[SuppressMessage("Usage", "CA2225", Justification = "The names are TensorFlow.NET's.")]
public partial class NDArray
{
    /// <summary>The three bytes of a pixel.</summary>
    public void Deconstruct(out byte blue, out byte green, out byte red)
    {
        var bytes = ToArray<byte>();
        (blue, green, red) = (bytes[0], bytes[1], bytes[2]);
    }

    public static implicit operator NDArray(bool value) => new(value);

    public static implicit operator NDArray(byte value) => new(value);

    public static implicit operator NDArray(int value) => new(value);

    public static implicit operator NDArray(long value) => new(value);

    public static implicit operator NDArray(float value) => new(value);

    public static implicit operator NDArray(double value) => new(value);

    public static implicit operator bool(NDArray nd) => NDArrayConverter.Scalar<bool>(nd);

    public static implicit operator byte(NDArray nd) => NDArrayConverter.Scalar<byte>(nd);

    public static implicit operator int(NDArray nd) => NDArrayConverter.Scalar<int>(nd);

    public static implicit operator long(NDArray nd) => NDArrayConverter.Scalar<long>(nd);

    public static implicit operator float(NDArray nd) => NDArrayConverter.Scalar<float>(nd);

    public static implicit operator double(NDArray nd) => NDArrayConverter.Scalar<double>(nd);

    public static implicit operator NDArray(int[] array) => new(array);

    public static implicit operator NDArray(byte[] array) => new((Array)array);

    public static implicit operator NDArray(float[] array) => new((Array)array);

    public static implicit operator NDArray(double[] array) => new((Array)array);

    public static implicit operator NDArray(long[] array) => new(array);

    public static implicit operator NDArray(bool[] array) => new((Array)array);

    public static implicit operator NDArray(uint[] array) => new((Array)array);

    public static implicit operator NDArray(ulong[] array) => new((Array)array);

    public static implicit operator NDArray(int[,] array) => new(array);

    public static implicit operator NDArray(byte[,] array) => new(array);

    public static implicit operator NDArray(float[,] array) => new(array);

    public static implicit operator NDArray(double[,] array) => new(array);

    public static implicit operator NDArray(long[,] array) => new(array);

    public static implicit operator NDArray(bool[,] array) => new(array);

    public static implicit operator NDArray(uint[,] array) => new(array);

    public static implicit operator NDArray(ulong[,] array) => new(array);

    public static implicit operator NDArray(int[,,] array) => new(array);

    public static implicit operator NDArray(byte[,,] array) => new(array);

    public static implicit operator NDArray(float[,,] array) => new(array);

    public static implicit operator NDArray(double[,,] array) => new(array);

    public static implicit operator NDArray(long[,,] array) => new(array);

    public static implicit operator NDArray(bool[,,] array) => new(array);

    public static implicit operator NDArray(uint[,,] array) => new(array);

    public static implicit operator NDArray(ulong[,,] array) => new(array);
}
