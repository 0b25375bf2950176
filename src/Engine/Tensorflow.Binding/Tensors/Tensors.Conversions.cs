using Tensorflow.NumPy;

namespace Tensorflow;

public sealed partial class Tensors
{
    public static implicit operator Tensors(Tensor tensor) => new(tensor);

    public static implicit operator Tensors(NDArray nd) => new(nd);

    public static implicit operator Tensors(Tensor[] tensors) => new(tensors);

    public static implicit operator Tensors(List<Tensor> tensors) => new(tensors.ToArray());

    public static implicit operator Tensors((Tensor, Tensor) tuple) => new(tuple.Item1, tuple.Item2);

    public static implicit operator Tensor(Tensors? tensors) => tensors?.SingleOrNull!;

    public static implicit operator Tensor[](Tensors tensors) =>
        tensors.NestType == Common.Types.NestType.Node ? [tensors.NodeValue!] : tensors.Flatten().ToArray();

    public static explicit operator object[](Tensors tensors) => tensors.Flatten().ToArray<object>();

    public static explicit operator bool(Tensors tensor) => (bool)tensor.Single;

    public static explicit operator sbyte(Tensors tensor) => (sbyte)tensor.Single;

    public static explicit operator byte(Tensors tensor) => (byte)tensor.Single;

    public static explicit operator short(Tensors tensor) => (short)tensor.Single;

    public static explicit operator ushort(Tensors tensor) => (ushort)tensor.Single;

    public static explicit operator int(Tensors tensor) => (int)tensor.Single;

    public static explicit operator uint(Tensors tensor) => (uint)tensor.Single;

    public static explicit operator long(Tensors tensor) => (long)tensor.Single;

    public static explicit operator ulong(Tensors tensor) => (ulong)tensor.Single;

    public static explicit operator float(Tensors tensor) => (float)tensor.Single;

    public static explicit operator double(Tensors tensor) => (double)tensor.Single;

    public static explicit operator string(Tensors tensor) => (string)tensor.Single;
}
