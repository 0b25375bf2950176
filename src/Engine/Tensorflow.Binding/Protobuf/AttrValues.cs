using Google.Protobuf;

namespace Tensorflow.Engine;

/// <summary>Attribute values as AttrValue messages.</summary>
internal static class AttrValues
{
    /// <summary>The value in a message, in a form that <see cref="AttributeConversion"/> takes.</summary>
    public static object? Read(AttrValue value) =>
        value.ValueCase switch
        {
            AttrValue.ValueOneofCase.S => value.S.ToStringUtf8(),
            AttrValue.ValueOneofCase.I => value.I,
            AttrValue.ValueOneofCase.F => value.F,
            AttrValue.ValueOneofCase.B => value.B,
            AttrValue.ValueOneofCase.Type => value.Type.as_tf_dtype(),
            AttrValue.ValueOneofCase.Shape => new Shape(value.Shape),
            AttrValue.ValueOneofCase.Tensor => TensorProtos.Read(value.Tensor),
            AttrValue.ValueOneofCase.Func => new FunctionAttribute(value.Func.Name, null),
            AttrValue.ValueOneofCase.List => ReadList(value.List),
            _ => null,
        };

    /// <summary>A list of the kind that has elements; an empty list of integers when none has.</summary>
    public static object ReadList(AttrValue.Types.ListValue list) =>
        list.S.Count > 0 ? list.S.Select(s => s.ToStringUtf8()).ToArray()
        : list.F.Count > 0 ? list.F.ToArray()
        : list.B.Count > 0 ? list.B.ToArray()
        : list.Type.Count > 0 ? list.Type.Select(t => t.as_tf_dtype()).ToArray()
        : list.Shape.Count > 0 ? list.Shape.Select(s => new Shape(s)).ToArray()
        : list.Func.Count > 0 ? list.Func.Select(f => new FunctionAttribute(f.Name, null)).ToArray()
        : list.I.ToArray();

    /// <summary>A message for a value of an attribute, in the forms of <see cref="AttributeSet"/>.</summary>
    public static AttrValue Write(string type, object value) =>
        value switch
        {
            string text => new AttrValue { S = ByteString.CopyFromUtf8(text) },
            long number => new AttrValue { I = number },
            float number => new AttrValue { F = number },
            bool flag => new AttrValue { B = flag },
            TF_DataType element => new AttrValue { Type = element.as_datatype_enum() },
            Shape shape => new AttrValue { Shape = shape.as_shape_proto() },
            TensorValue tensor => new AttrValue { Tensor = TensorProtos.Write(tensor) },
            FunctionAttribute function => new AttrValue { Func = new NameAttrList { Name = function.Name } },
            Array list => new AttrValue { List = WriteList(list) },
            _ => throw new ValueError($"An attribute of type {type} cannot hold a {value.GetType().Name}."),
        };

    private static AttrValue.Types.ListValue WriteList(Array values)
    {
        var list = new AttrValue.Types.ListValue();
        switch (values)
        {
            case long[] numbers:
                list.I.Add(numbers);
                break;
            case float[] numbers:
                list.F.Add(numbers);
                break;
            case bool[] flags:
                list.B.Add(flags);
                break;
            case string[] texts:
                list.S.Add(texts.Select(ByteString.CopyFromUtf8));
                break;
            case TF_DataType[] types:
                list.Type.Add(types.Select(t => t.as_datatype_enum()));
                break;
            case Shape[] shapes:
                list.Shape.Add(shapes.Select(s => s.as_shape_proto()));
                break;
            case FunctionAttribute[] functions:
                list.Func.Add(functions.Select(f => new NameAttrList { Name = f.Name }));
                break;
            default:
                throw new ValueError($"A list of {values.GetType().GetElementType()} cannot be an attribute.");
        }
        return list;
    }
}
