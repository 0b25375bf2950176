using System.Collections;
using Tensorflow.Engine;

namespace Tensorflow.NumPy;

/// <summary>
/// An array on the host, in row-major order. Slices are copies; a reshaped array and a tensor made from an array
/// share its memory.
/// </summary>
public partial class NDArray : Tensor, IEnumerable<NDArray>
{
    /// <summary>Address of the first element.</summary>
    public nint data => TensorDataPointer;

    /// <summary>The elements of a numeric array.</summary>
    internal TorchTensor Elements =>
        Value as TorchTensor
        ?? throw new InvalidArgumentError($"An array of numbers is expected, got one of {dtype.as_numpy_name()}.");

    /// <summary>The elements as bytes; the caller keeps the array alive.</summary>
    internal unsafe ReadOnlySpan<byte> Bytes => new((void*)data, checked((int)Elements.ByteCount));

    /// <summary>The same elements in another shape, in the same memory. One dimension may be -1.</summary>
    public NDArray reshape(Shape newshape) =>
        Value is StringValue strings
            ? new NDArray(new StringValue(strings.Elements, Reshaping.Infer(newshape, (long)size)))
            : new NDArray(Elements.Reshape(Reshaping.Infer(newshape, (long)size)));

    /// <summary>The elements converted to another type, towards zero for integers.</summary>
    public NDArray astype(TF_DataType dtype) => new(Engine.Torch.Cast(Elements, dtype));

    /// <summary>The elements as a vector, in the same memory.</summary>
    public NDArray ravel() => reshape(new Shape(-1));

    /// <summary>Shuffles the rows of an array in place.</summary>
    public void shuffle(NDArray nd) => np.random.shuffle(nd);

    /// <summary>A copy as a .NET array of the same rank.</summary>
    public Array ToMultiDimArray<T>()
        where T : unmanaged => NDArrayConverter.ToMultiDimArray<T>(this);

    public byte[] ToByteArray() => BufferToArray();

    public override string ToString() => NDArrayRender.ToString(this);

    /// <summary>The elements of dimension 0, as copies.</summary>
    public IEnumerator<NDArray> GetEnumerator()
    {
        for (var i = 0; i < dims[0]; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static explicit operator NDArray(Array array) => new(array);
}
