using System.Numerics;

namespace Tensorflow.Engine;

internal static unsafe partial class HostValue
{
    /// <summary>
    /// The value of anything a program may write where a tensor is expected: numbers, arrays, strings, shapes,
    /// tensors. A type other than the object's own converts its elements; a shape fills or reshapes them.
    /// </summary>
    public static TensorValue FromObject(object value, TF_DataType type = TF_DataType.DtInvalid, Shape? shape = null)
    {
        // Bytes that are to be a string are its contents.
        if (type == TF_DataType.TF_STRING && value is byte[] bytes)
            value = new StringValue([bytes]);
        var result = Plain(value);
        if (type != TF_DataType.DtInvalid && DataType(result) != type.as_base_dtype())
            result = Cast(result, type.as_base_dtype());
        if (shape is not null && !shape.IsNull && !shape.dims.AsSpan().SequenceEqual(Sizes(result)))
            result = Fill(result, shape);
        return result;
    }

    /// <summary>A copy with elements of another type.</summary>
    public static TensorValue Cast(TensorValue value, TF_DataType type)
    {
        if (DataType(value) == type)
            return value;
        if (value is not TorchTensor source || type == TF_DataType.TF_STRING)
            throw new InvalidArgumentError($"{Describe(value)} cannot be converted to {type}.");
        var converted = TorchTensor.Empty(type, source.Sizes);
        converted.CopyFrom(source);
        return converted;
    }

    public static Complex ComplexElement(TorchTensor tensor, int index) =>
        tensor.DataType == TF_DataType.TF_COMPLEX64
            ? new Complex(((float*)tensor.DataPointer)[2 * index], ((float*)tensor.DataPointer)[2 * index + 1])
            : ((Complex*)tensor.DataPointer)[index];

    private static TensorValue Plain(object value) =>
        value switch
        {
            float x => TorchTensor.Scalar(x),
            int x => TorchTensor.Scalar(x),
            double x => TorchTensor.Scalar(x),
            long x => TorchTensor.Scalar(x),
            bool x => TorchTensor.Scalar(x),
            byte x => TorchTensor.Scalar(x),
            sbyte x => TorchTensor.Scalar(x),
            short x => TorchTensor.Scalar(x),
            ushort x => TorchTensor.Scalar(x),
            uint x => TorchTensor.Scalar(x),
            ulong x => TorchTensor.Scalar(x),
            Half x => TorchTensor.Scalar(x),
            Complex x => FromArray(new[] { x }, Shape.Scalar),
            string x => StringValue.Scalar(x),
            TensorValue x => x,
            Tensor { IsHost: true } x => x.Value,
            Shape x => x.IsNull
                ? throw new ValueError("A shape of unknown rank cannot become a tensor.")
                : IntegersOf(x.dims),
            Axis x => x.IsScalar ? TorchTensor.Scalar(x.axis[0]) : FromArray(x.axis),
            Array x when Tensors(x) is { } stacked => stacked,
            Array x => FromArray(x),
            IEnumerable<int> x => FromArray(x.ToArray()),
            IEnumerable<long> x => FromArray(x.ToArray()),
            IEnumerable<float> x => FromArray(x.ToArray()),
            IEnumerable<double> x => FromArray(x.ToArray()),
            Enum x => TorchTensor.Scalar(System.Convert.ToInt32(x, null)),
            _ => throw new ValueError($"A value of type {value.GetType()} cannot become a tensor."),
        };

    private static TensorValue IntegersOf(long[] dims) =>
        Array.TrueForAll(dims, d => d is >= int.MinValue and <= int.MaxValue)
            ? FromArray(Array.ConvertAll(dims, d => (int)d), new Shape([(long)dims.Length]))
            : FromArray(dims);

    /// <summary>Host tensors in an array, stacked; null when the array holds something else.</summary>
    private static TorchTensor? Tensors(Array array)
    {
        if (array is not object[] items || items.Length == 0 || items is not (Tensor[] or NumPy.NDArray[] or object[]))
            return null;
        if (items[0] is not Tensor && array.GetType() != typeof(object[]))
            return null;
        var parts = Array.ConvertAll(items, item => FromObject(item) as TorchTensor);
        if (parts[0] is not { } first || Array.Exists(parts, p => p is null))
            return null;
        var stacked = TorchTensor.Empty(first.DataType, [items.Length, .. first.Sizes]);
        var strides = Shape.RowMajorStrides(first.Sizes);
        for (var i = 0; i < parts.Length; i++)
        {
            using var row = stacked.View(first.Sizes, strides, i * first.Count);
            row.CopyFrom(parts[i]!);
        }
        return stacked;
    }

    private static TensorValue Fill(TensorValue value, Shape shape)
    {
        if (value is TorchTensor { Count: 1 } single && shape.IsFullyDefined && shape.size != 1)
        {
            var filled = TorchTensor.Empty(single.DataType, shape.dims);
            using var scalar = single.Reshape([]);
            filled.CopyFrom(scalar);
            return filled;
        }
        if (value is StringValue { Elements: [var only] } && shape.size != 1)
            return new StringValue([.. Enumerable.Repeat(only, (int)shape.size)], shape.dims);
        return Reshape(value, shape);
    }
}
