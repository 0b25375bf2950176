namespace Tensorflow.Engine;

/// <summary>
/// One input or output of an operation type, as in TensorFlow's OpDef: a fixed type or a type attribute, possibly a
/// list (<c>values: N * T</c>), or a list of mixed types (<c>components: Toutput_types</c>).
/// </summary>
internal sealed class ArgumentDefinition
{
    public required string Name { get; init; }

    /// <summary>The fixed type; <see cref="TF_DataType.DtInvalid"/> when an attribute gives it.</summary>
    public TF_DataType Type { get; init; }

    public string? TypeAttribute { get; init; }

    public string? NumberAttribute { get; init; }

    public string? TypeListAttribute { get; init; }

    /// <summary>Whether the operation sees the variable itself (<c>Ref(T)</c>) instead of its value.</summary>
    public bool IsReference { get; init; }

    public bool IsList => NumberAttribute is not null || TypeListAttribute is not null;

    /// <summary>Index of <see cref="TypeAttribute"/> among the attributes, -1 for none; filled in on registration.</summary>
    public int TypeAttributeIndex { get; internal set; } = -1;

    /// <summary>Index of the attribute of the list's length or types, -1 for none; filled in on registration.</summary>
    public int ListAttributeIndex { get; internal set; } = -1;

    /// <summary>Parses <c>name: type</c>, where type is a type's name, an attribute, <c>N * T</c>, <c>Ref(T)</c> or <c>Ref(N * T)</c>.</summary>
    public static ArgumentDefinition Parse(string text, Func<string, string?> attributeType)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..colon].Trim();
        var type = text[(colon + 1)..].Trim();
        var isReference = type.StartsWith("Ref(", StringComparison.Ordinal);
        if (isReference)
            type = type[4..^1].Trim();
        string? number = null;
        if (type.Split('*') is [var count, var element])
            (number, type) = (count.Trim(), element.Trim());
        var kind = attributeType(type);
        return new ArgumentDefinition
        {
            Name = name,
            IsReference = isReference,
            NumberAttribute = number,
            TypeAttribute = kind == "type" ? type : null,
            TypeListAttribute = kind == "list(type)" ? type : null,
            Type = kind is null ? AttributeParser.ParseType(type) : TF_DataType.DtInvalid,
        };
    }
}
