using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>Inputs and attributes for an operation, right in kind and number, arbitrary in everything else.</summary>
internal sealed class ArbitraryCall
{
    private static readonly TF_DataType[] s_types =
    [
        TF_DataType.TF_FLOAT,
        TF_DataType.TF_DOUBLE,
        TF_DataType.TF_INT32,
        TF_DataType.TF_INT64,
        TF_DataType.TF_BOOL,
        TF_DataType.TF_STRING,
    ];

    private readonly Random _random;
    private readonly Dictionary<string, object> _attributes = [];
    private readonly string _type;

    public ArbitraryCall(OperationDefinition definition, Random random)
    {
        _random = random;
        _type = definition.Name;
        foreach (var attribute in definition.Attributes)
            if (!attribute.HasDefault || random.Next(3) == 0)
                if (Value(attribute) is { } value)
                    _attributes[attribute.Name] = value;
        List<Tensor> inputs = [];
        foreach (var input in definition.Inputs)
        foreach (var type in TypesOf(input))
            inputs.Add(Tensor(type));
        Inputs = [.. inputs];
        Attributes = [.. _attributes.SelectMany(a => new[] { a.Key, a.Value })];
    }

    public Tensor[] Inputs { get; }

    /// <summary>Names and values in turn.</summary>
    public object[] Attributes { get; }

    public override string ToString() =>
        $"{_type}({string.Join(", ", Inputs.Select(i => $"{i.dtype.as_numpy_name()}{i.shape}"))}; "
        + string.Join(", ", _attributes.Select(a => $"{a.Key}={Text(a.Value)}"))
        + ")";

    private static string Text(object value) =>
        value is Array array ? $"[{string.Join(",", array.Cast<object>())}]" : $"{value}";

    private IEnumerable<TF_DataType> TypesOf(ArgumentDefinition input)
    {
        if (input.TypeListAttribute is { } list)
            return (TF_DataType[])_attributes.GetValueOrDefault(list, Array.Empty<TF_DataType>());
        var type = input.TypeAttribute is { } name
            ? (TF_DataType)_attributes.GetValueOrDefault(name, TF_DataType.TF_FLOAT)
            : input.Type;
        var count = input.NumberAttribute is { } number
            ? Convert.ToInt32(_attributes.GetValueOrDefault(number, 1L))
            : 1;
        return Enumerable.Repeat(type, Math.Max(count, 0));
    }

    private object? Value(AttributeDefinition attribute) =>
        attribute.Type switch
        {
            "type" => Pick(attribute.AllowedTypes?.Intersect(s_types).ToArray() is { Length: > 0 } a ? a : s_types),
            "int" => Math.Max((long)_random.Next(-2, 4), attribute.Minimum ?? -2),
            "float" => (float)(_random.NextDouble() * 3) - 1,
            "bool" => _random.Next(2) == 0,
            "string" => attribute.AllowedStrings is { Length: > 0 } strings ? Pick(strings) : "text",
            "shape" => new Shape(Sizes()),
            "list(int)" => Numbers(_random.Next(6)),
            "list(type)" => Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(s_types)).ToArray(),
            "list(shape)" => Enumerable.Range(0, _random.Next(3)).Select(_ => new Shape(Sizes())).ToArray(),
            "list(float)" => new[] { 0.5f },
            "list(string)" => new[] { "text" },
            _ => null,
        };

    private Tensor Tensor(TF_DataType type)
    {
        var sizes = Sizes();
        var count = (int)sizes.Aggregate(1L, (a, b) => a * b);
        var shape = new Shape(sizes);
        return type switch
        {
            TF_DataType.TF_STRING => tf.constant(
                new NDArray(Enumerable.Range(0, count).Select(i => $"s{i}").ToArray(), shape)
            ),
            TF_DataType.TF_BOOL => tf.constant(new NDArray(Elements(count, n => n > 0), shape)),
            TF_DataType.TF_RESOURCE => tf.Variable(tf.ones(shape)).Handle,
            TF_DataType.TF_INT32 => tf.constant(new NDArray(Elements(count, n => n), shape)),
            TF_DataType.TF_INT64 => tf.constant(new NDArray(Elements(count, n => (long)n), shape)),
            TF_DataType.TF_DOUBLE => tf.constant(new NDArray(Elements(count, n => n / 2.0), shape)),
            _ => tf.cast(tf.constant(new NDArray(Elements(count, n => n / 2f), shape)), type),
        };
    }

    private T[] Elements<T>(int count, Func<int, T> make) =>
        [.. Enumerable.Range(0, count).Select(_ => make(_random.Next(-2, 5)))];

    private long[] Numbers(int count) => Elements(count, n => (long)n);

    // Ranks from 0 to 4 and sizes from 0 to 4; larger sizes are likelier, so that calls often succeed.
    private long[] Sizes() =>
        [.. Enumerable.Range(0, _random.Next(5)).Select(_ => (long)Math.Max(0, _random.Next(-1, 5)))];

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
