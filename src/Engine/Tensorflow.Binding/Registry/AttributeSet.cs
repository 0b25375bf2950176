namespace Tensorflow.Engine;

/// <summary>
/// The attribute values of one operation, in the order of its definition, in these forms: int → <see cref="long"/>,
/// float → <see cref="float"/>, bool, string, type → <see cref="TF_DataType"/>, shape → <see cref="Shape"/>,
/// tensor → <see cref="TensorValue"/>, func → <see cref="FunctionAttribute"/>, list(x) → an array of x.
/// </summary>
internal sealed class AttributeSet(OperationDefinition definition, object?[] values)
{
    private object? _parsed;

    public OperationDefinition Definition { get; } = definition;

    public object?[] Values { get; } = values;

    public bool Has(string name) => Definition.IndexOf(name) is >= 0 and var index && Values[index] is not null;

    /// <summary>The value of an attribute; whole numbers are given as the integer type that is asked for.</summary>
    /// <exception cref="ValueError">There is no such attribute, or it has no value.</exception>
    public T Get<T>(string name)
    {
        var index = Definition.IndexOf(name);
        if (index < 0)
            throw new ValueError($"Operation type '{Definition.Name}' has no attribute '{name}'.");
        return Values[index] is T value ? value : Convert<T>(index);
    }

    /// <summary>
    /// What a kernel has made of the attributes, kept with them so that it is made once per operation of a graph.
    /// </summary>
    public T Parsed<T>(Func<AttributeSet, T> parse)
        where T : class => (T)(_parsed ??= parse(this));

    private T Convert<T>(int index)
    {
        object? value = Values[index];
        if (typeof(T) == typeof(int) && value is long number)
            return (T)(object)checked((int)number);
        if (typeof(T) == typeof(int[]) && value is long[] numbers)
            return (T)(object)Array.ConvertAll(numbers, n => checked((int)n));
        if (typeof(T) == typeof(TorchTensor) && value is TorchTensor tensor)
            return (T)(object)tensor;
        throw new ValueError(
            $"Attribute '{Definition.Attributes[index].Name}' of operation type '{Definition.Name}' is "
                + (value is null ? "not set." : $"a {value.GetType().Name}, not a {typeof(T).Name}.")
        );
    }

    /// <summary>Whether all values are the same.</summary>
    public bool SameAs(AttributeSet other)
    {
        if (!ReferenceEquals(Definition, other.Definition))
            return false;
        for (var i = 0; i < Values.Length; i++)
            if (!SameValue(Values[i], other.Values[i]))
                return false;
        return true;
    }

    private static bool SameValue(object? a, object? b) =>
        ReferenceEquals(a, b)
        || (
            a is Array x && b is Array y
                ? x.Length == y.Length && x.Cast<object>().SequenceEqual(y.Cast<object>())
                : Equals(a, b)
        );
}
