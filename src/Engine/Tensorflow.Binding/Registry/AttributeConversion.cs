using Google.Protobuf;

namespace Tensorflow.Engine;

/// <summary>Brings attribute values from the forms in which programs write them to those of <see cref="AttributeSet"/>.</summary>
internal static class AttributeConversion
{
    /// <summary>Sets the given attributes; names that the operation type does not have are an error.</summary>
    public static void Fill(OperationDefinition definition, object?[] values, Dictionary<string, object> given)
    {
        foreach (var (name, value) in given)
            Set(definition, values, name, value);
    }

    public static void Set(OperationDefinition definition, object?[] values, string name, object? value)
    {
        var index = definition.IndexOf(name);
        if (index >= 0)
            values[index] = value is null ? null : Convert(definition, definition.Attributes[index], value);
        else if (!name.StartsWith('_'))
            throw new ValueError(
                $"Operation type '{definition.Name}' has no attribute '{name}'. It has: "
                    + $"{string.Join(", ", definition.Attributes.Select(a => a.Name))}."
            );
    }

    /// <summary>Fills in the defaults of what has not been set.</summary>
    /// <exception cref="ValueError">An attribute has neither a value nor a default, or a type that is not allowed.</exception>
    public static void Complete(OperationDefinition definition, object?[] values)
    {
        var attributes = definition.Attributes;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= attributes[i].Default;
            if (values[i] is TF_DataType type && attributes[i].AllowedTypes is { } allowed)
                CheckAllowed(definition, attributes[i], type, allowed);
            else if (values[i] is null)
                throw new ValueError(
                    $"Attribute '{attributes[i].Name}' of operation type '{definition.Name}' must be given."
                );
        }
    }

    private static void CheckAllowed(
        OperationDefinition definition,
        AttributeDefinition attribute,
        TF_DataType type,
        TF_DataType[] allowed
    )
    {
        if (Array.IndexOf(allowed, type.as_base_dtype()) < 0)
            throw new InvalidArgumentError(
                $"Value for attr '{attribute.Name}' of {type.as_numpy_name()} is not in the list of allowed values: "
                    + $"{string.Join(", ", allowed.Select(t => t.as_numpy_name()))} [Op:{definition.Name}]"
            );
    }

    public static object Convert(OperationDefinition definition, AttributeDefinition attribute, object value) =>
        TryConvert(attribute.Type, value)
        ?? throw new ValueError(
            $"Attribute '{attribute.Name}' of operation type '{definition.Name}' takes a {attribute.Type}, "
                + $"not a {value.GetType().Name}."
        );

    private static object? TryConvert(string type, object value) =>
        type switch
        {
            "type" => value switch
            {
                TF_DataType t => BoxedValues.Of(t.as_base_dtype()),
                DataType t => BoxedValues.Of(t.as_tf_dtype().as_base_dtype()),
                Type t => BoxedValues.Of(t.as_tf_dtype()),
                int number => BoxedValues.Of((TF_DataType)number),
                _ => null,
            },
            "int" => value switch
            {
                int number => (long)number,
                long => value,
                TF_DataType t => (long)t,
                bool flag => flag ? 1L : 0L,
                _ => null,
            },
            "float" => value switch
            {
                float => value,
                double number => (float)number,
                int number => (float)number,
                _ => null,
            },
            "bool" => value is bool flag ? BoxedValues.Of(flag) : null,
            "string" => value switch
            {
                string => value,
                ByteString bytes => bytes.ToStringUtf8(),
                byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
                _ => null,
            },
            "shape" => ToShape(value),
            "tensor" => value switch
            {
                TensorProto proto => TensorProtos.Read(proto),
                TensorValue => value,
                Tensor { IsHost: true } tensor => tensor.Value,
                _ => null,
            },
            "func" => value is FunctionAttribute ? value
            : value is NameAttrList list ? new FunctionAttribute(list.Name, null)
            : value is string name ? new FunctionAttribute(name, null)
            : null,
            _ => ToList(type[5..^1], value),
        };

    private static Shape? ToShape(object value) =>
        value switch
        {
            Shape shape => shape,
            TensorShapeProto proto => new Shape(proto),
            long[] sizes => new Shape(sizes),
            int[] sizes => new Shape(sizes),
            _ => null,
        };

    private static object? ToList(string element, object value) =>
        (element, value) switch
        {
            ("int", long[]) => value,
            ("int", int[] numbers) => Array.ConvertAll(numbers, n => (long)n),
            ("int", Shape shape) => (long[])shape.dims.Clone(),
            ("int", List<int> numbers) => numbers.Select(n => (long)n).ToArray(),
            ("int", List<long> numbers) => numbers.ToArray(),
            ("float", float[]) => value,
            ("float", double[] numbers) => Array.ConvertAll(numbers, n => (float)n),
            ("bool", bool[]) => value,
            ("string", string[]) => value,
            ("string", List<string> texts) => texts.ToArray(),
            ("type", TF_DataType[] types) => Array.ConvertAll(types, t => t.as_base_dtype()),
            ("type", DataType[] types) => Array.ConvertAll(types, t => t.as_tf_dtype().as_base_dtype()),
            ("type", List<TF_DataType> types) => types.Select(t => t.as_base_dtype()).ToArray(),
            ("shape", Shape[]) => value,
            ("shape", List<Shape> shapes) => shapes.ToArray(),
            ("shape", TensorShapeProto[] shapes) => Array.ConvertAll(shapes, s => new Shape(s)),
            ("func", FunctionAttribute[]) => value,
            ("type", long[] { Length: 0 }) => Array.Empty<TF_DataType>(),
            ("shape", long[] { Length: 0 }) => Array.Empty<Shape>(),
            ("string", long[] { Length: 0 }) => Array.Empty<string>(),
            ("float", long[] { Length: 0 }) => Array.Empty<float>(),
            ("bool", long[] { Length: 0 }) => Array.Empty<bool>(),
            ("func", long[] { Length: 0 }) => Array.Empty<FunctionAttribute>(),
            _ => null,
        };
}
