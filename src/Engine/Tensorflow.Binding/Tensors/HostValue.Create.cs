using System.Numerics;
using System.Runtime.InteropServices;

namespace Tensorflow.Engine;

internal static unsafe partial class HostValue
{
    /// <summary>Zeros, or empty strings.</summary>
    public static TensorValue Zeros(TF_DataType type, Shape shape)
    {
        if (!shape.IsFullyDefined)
            throw new ValueError($"A tensor cannot be made of the shape {shape}: every size must be known.");
        if (type.as_base_dtype() == TF_DataType.TF_STRING)
        {
            var strings = new byte[shape.size][];
            Array.Fill(strings, []);
            return new StringValue(strings, shape.dims);
        }
        return TorchTensor.Zeros(type.as_base_dtype(), shape.dims);
    }

    /// <summary>A copy of an array of any rank; jagged arrays count as arrays of higher rank.</summary>
    public static TensorValue FromArray(Array array, Shape? shape = null)
    {
        if (array.GetType().GetElementType()!.IsArray)
            (array, shape) = Flattened(array, shape);
        long[] sizes = shape is null || shape.IsNull ? SizesOf(array) : Resolved(shape, array.Length);
        switch (array)
        {
            case string[] or string[,] or string[,,]:
                return new StringValue([.. array.Cast<string>().Select(text => ByteText.Encode(text ?? ""))], sizes);
            case char[] characters:
                return FromArray(Array.ConvertAll(characters, c => (byte)c), new Shape(sizes));
            case Complex[]:
                return Copy(array, TF_DataType.TF_COMPLEX128, sizes);
            default:
                return Copy(array, array.GetType().as_tf_dtype(), sizes);
        }
    }

    public static TensorValue FromBytes(byte[] bytes, Shape shape, TF_DataType type)
    {
        if (type == TF_DataType.TF_STRING)
            return new StringValue([bytes], shape.dims ?? []);
        var sizes = Resolved(shape, bytes.Length / type.get_datatype_size());
        fixed (byte* data = bytes)
            return FromPointer((nint)data, new Shape(sizes), type);
    }

    public static TensorValue FromPointer(nint data, Shape shape, TF_DataType type)
    {
        var tensor = TorchTensor.Empty(type, shape.dims);
        System.Buffer.MemoryCopy((void*)data, (void*)tensor.DataPointer, tensor.ByteCount, tensor.ByteCount);
        return tensor;
    }

    private static TorchTensor Copy(Array array, TF_DataType type, long[] sizes)
    {
        var tensor = TorchTensor.Empty(type, sizes);
        var bytes = tensor.ByteCount;
        if (bytes > 0)
            fixed (byte* data = &MemoryMarshal.GetArrayDataReference(array))
                System.Buffer.MemoryCopy(data, (void*)tensor.DataPointer, bytes, bytes);
        return tensor;
    }

    private static long[] SizesOf(Array array)
    {
        var sizes = new long[array.Rank];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = array.GetLongLength(i);
        return sizes;
    }

    /// <summary>The sizes of a shape of which one may be left open, for a number of elements.</summary>
    /// <exception cref="ValueError">The elements do not fill the shape.</exception>
    public static long[] Resolved(Shape shape, long count)
    {
        var sizes = (long[])shape.dims.Clone();
        var open = Array.IndexOf(sizes, -1);
        var known = shape.size;
        if (open >= 0 && known > 0 && count % known == 0)
            sizes[open] = count / known;
        else if (open >= 0 || known != count)
            throw new ValueError($"{count} elements do not fill a tensor of shape {shape}.");
        return sizes;
    }

    private static (Array Flat, Shape Shape) Flattened(Array array, Shape? shape)
    {
        var sizes = new List<long>();
        for (object? level = array; level is Array part; level = part.Length > 0 ? part.GetValue(0) : null)
        {
            sizes.Add(part.Length);
            if (part.Length == 0 || !part.GetType().GetElementType()!.IsArray)
                break;
        }
        var leaf = array.GetType();
        while (leaf.IsArray)
            leaf = leaf.GetElementType()!;
        var count = sizes.Aggregate(1L, (product, size) => product * size);
        var flat = Array.CreateInstance(leaf, count);
        var next = 0;
        void Fill(Array part, int depth)
        {
            if (part.Length != sizes[depth])
                throw new ValueError(
                    $"A jagged array must have rows of equal length: {part.Length} and {sizes[depth]}."
                );
            if (depth == sizes.Count - 1)
            {
                Array.Copy(part, 0, flat, next, part.Length);
                next += part.Length;
                return;
            }
            foreach (Array inner in part)
                Fill(inner, depth + 1);
        }
        Fill(array, 0);
        return (flat, shape ?? new Shape([.. sizes]));
    }
}
