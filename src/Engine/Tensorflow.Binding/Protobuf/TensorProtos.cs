using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Tensorflow.Engine;

/// <summary>Host values as TensorProto messages.</summary>
internal static class TensorProtos
{
    public static unsafe TensorProto Write(TensorValue value)
    {
        var proto = new TensorProto
        {
            Dtype = HostValue.DataType(value).as_base_dtype().as_datatype_enum(),
            TensorShape = new Shape(HostValue.Sizes(value)).as_shape_proto(),
        };
        if (value is StringValue strings)
            foreach (var element in strings.Elements)
                proto.StringVal.Add(ByteString.CopyFrom(element));
        else
            proto.TensorContent = ByteString.CopyFrom(HostValue.ToBytes(value));
        return proto;
    }

    /// <summary>Reads both forms: raw content, or typed lists of which the last element fills the rest.</summary>
    public static TensorValue Read(TensorProto proto)
    {
        var shape = new Shape(proto.TensorShape ?? new TensorShapeProto());
        var type = proto.Dtype.as_tf_dtype();
        if (type == TF_DataType.TF_STRING)
            return new StringValue(
                Filled(proto.StringVal.Select(s => s.ToByteArray()).ToArray(), shape, []),
                shape.dims
            );
        if (!proto.TensorContent.IsEmpty)
            return HostValue.FromBytes(proto.TensorContent.ToByteArray(), shape, type);
        return type switch
        {
            TF_DataType.TF_FLOAT => Of(proto.FloatVal, shape),
            TF_DataType.TF_DOUBLE => Of(proto.DoubleVal, shape),
            TF_DataType.TF_INT32 => Of(proto.IntVal, shape),
            TF_DataType.TF_INT64 => Of(proto.Int64Val, shape),
            TF_DataType.TF_BOOL => Of(proto.BoolVal, shape),
            TF_DataType.TF_UINT32 => Of(proto.Uint32Val, shape),
            TF_DataType.TF_UINT64 => Of(proto.Uint64Val, shape),
            TF_DataType.TF_UINT8 => Of(proto.IntVal.Select(i => (byte)i), shape),
            TF_DataType.TF_INT8 => Of(proto.IntVal.Select(i => (sbyte)i), shape),
            TF_DataType.TF_INT16 => Of(proto.IntVal.Select(i => (short)i), shape),
            TF_DataType.TF_UINT16 => Of(proto.IntVal.Select(i => (ushort)i), shape),
            TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16 => HostValue.FromBytes(
                MemoryMarshal
                    .AsBytes<ushort>(Filled(proto.HalfVal.Select(h => (ushort)h).ToArray(), shape, (ushort)0))
                    .ToArray(),
                shape,
                type
            ),
            _ => throw new InvalidArgumentError($"A TensorProto of type {type} cannot be read."),
        };
    }

    private static TorchTensor Of<T>(IEnumerable<T> values, Shape shape)
        where T : unmanaged => TorchTensor.FromSpan<T>(Filled(values.ToArray(), shape, default), shape.dims);

    private static T[] Filled<T>(T[] values, Shape shape, T none)
    {
        var count = (int)shape.size;
        if (values.Length == count)
            return values;
        if (values.Length > count)
            throw new InvalidArgumentError($"A TensorProto of shape {shape} has {values.Length} elements.");
        var filled = new T[count];
        values.CopyTo(filled, 0);
        Array.Fill(filled, values.Length > 0 ? values[^1] : none, values.Length, count - values.Length);
        return filled;
    }
}
