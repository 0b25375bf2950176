using System.Globalization;

namespace Tensorflow.Engine;

/// <summary>Reads the attribute strings of TensorFlow's operation registrations.</summary>
internal static class AttributeParser
{
    private static readonly TF_DataType[] RealNumberTypes =
    [
        TF_DataType.TF_FLOAT,
        TF_DataType.TF_DOUBLE,
        TF_DataType.TF_INT32,
        TF_DataType.TF_UINT8,
        TF_DataType.TF_INT16,
        TF_DataType.TF_INT8,
        TF_DataType.TF_INT64,
        TF_DataType.TF_BFLOAT16,
        TF_DataType.TF_UINT16,
        TF_DataType.TF_HALF,
        TF_DataType.TF_UINT32,
        TF_DataType.TF_UINT64,
    ];

    /// <summary>Parses <c>name: type [>= minimum] [= default]</c>; a set in braces restricts types or strings.</summary>
    public static AttributeDefinition Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..colon].Trim();
        var type = text[(colon + 1)..].Trim();
        string? defaultText = null;
        long? minimum = null;
        if (DefaultPosition(type) is var equals and >= 0)
            (type, defaultText) = (type[..equals].Trim(), type[(equals + 1)..].Trim());
        if (type.IndexOf(">=", StringComparison.Ordinal) is var atLeast and >= 0)
        {
            minimum = long.Parse(type[(atLeast + 2)..], CultureInfo.InvariantCulture);
            type = type[..atLeast].Trim();
        }
        var (kind, types, strings) = Kind(type);
        return new AttributeDefinition
        {
            Name = name,
            Type = kind,
            Minimum = minimum,
            AllowedTypes = types,
            AllowedStrings = strings,
            Default = defaultText is null ? null : ParseValue(kind, defaultText),
        };
    }

    public static TF_DataType ParseType(string text) =>
        text switch
        {
            "float" => TF_DataType.TF_FLOAT,
            "double" => TF_DataType.TF_DOUBLE,
            "qint8" => TF_DataType.TF_QINT8,
            "quint8" => TF_DataType.TF_QUINT8,
            "qint16" => TF_DataType.TF_QINT16,
            "quint16" => TF_DataType.TF_QUINT16,
            "qint32" => TF_DataType.TF_QINT32,
            _ when text.StartsWith("DT_", StringComparison.Ordinal) => ParseType(text[3..].ToLowerInvariant()),
            _ => dtypes.tf_dtype_from_name(text),
        };

    private static int DefaultPosition(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '=' && (i == 0 || text[i - 1] != '>'))
                return i;
        return -1;
    }

    private static (string Kind, TF_DataType[]? Types, string[]? Strings) Kind(string text)
    {
        if (text.StartsWith("list(", StringComparison.Ordinal))
        {
            var (element, types, strings) = Kind(text[5..^1].Trim());
            return ($"list({element})", types, strings);
        }
        if (text.StartsWith('{'))
        {
            var items = text[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return items[0][0] is '\'' or '"'
                ? ("string", null, Array.ConvertAll(items, item => item.Trim('\'', '"')))
                : ("type", Array.ConvertAll(items, ParseType), null);
        }
        return text switch
        {
            "numbertype" or "numerictype" or "quantizedtype" => ("type", null, null),
            "realnumbertype" => ("type", RealNumberTypes, null),
            _ => (text, null, null),
        };
    }

    private static object ParseValue(string type, string text)
    {
        if (type.StartsWith("list(", StringComparison.Ordinal))
            return ParseList(type[5..^1], text.Trim('[', ']', ' '));
        return type switch
        {
            "int" => long.Parse(text, CultureInfo.InvariantCulture),
            "float" => float.Parse(text, CultureInfo.InvariantCulture),
            "bool" => bool.Parse(text),
            "string" => text.Trim('\'', '"'),
            "type" => ParseType(text),
            "shape" => ParseShape(text),
            _ => throw new FormatException($"A default of type {type} is not understood: '{text}'."),
        };
    }

    private static object ParseList(string element, string text)
    {
        var items = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return element switch
        {
            "int" => Array.ConvertAll(items, item => long.Parse(item, CultureInfo.InvariantCulture)),
            "float" => Array.ConvertAll(items, item => float.Parse(item, CultureInfo.InvariantCulture)),
            "bool" => Array.ConvertAll(items, bool.Parse),
            "string" => Array.ConvertAll(items, item => item.Trim('\'', '"')),
            "type" => Array.ConvertAll(items, ParseType),
            "shape" when items.Length == 0 => Array.Empty<Shape>(),
            _ => throw new FormatException($"A default list of type {element} is not understood: '{text}'."),
        };
    }

    private static Shape ParseShape(string text) =>
        text.Contains("unknown_rank", StringComparison.Ordinal) ? Shape.Null
        : text.Trim('{', '}', '[', ']', ' ').Length == 0 ? Shape.Scalar
        : new Shape(Array.ConvertAll(text.Trim('[', ']').Split(','), d => long.Parse(d, CultureInfo.InvariantCulture)));
}
