namespace Tensorflow.Engine;

/// <summary>
/// Says of an operation that stumbled over its inputs what they were. Kernels check what they compute with; where a rank
/// or size is wrong in a way that none of them expects, an index or a conversion fails instead.
/// </summary>
internal static class BadInput
{
    /// <summary>Whether an error that a kernel raised can come from inputs that it did not expect.</summary>
    public static bool IsCause(Exception error) =>
        error is IndexOutOfRangeException or ArgumentException or ArithmeticException or InvalidCastException;

    public static InvalidArgumentError Error(
        AttributeSet attributes,
        TensorValue[] inputs,
        Exception cause,
        string? node = null
    )
    {
        var given = string.Join(", ", inputs.Select(Describe));
        var where = node is null ? $"[Op:{attributes.Definition.Name}]" : $"\n\t [[{{{{node {node}}}}}]]";
        return new InvalidArgumentError(
            $"{attributes.Definition.Name} cannot take inputs ({given}): {cause.Message} {where}",
            cause
        );
    }

    private static string Describe(TensorValue value) =>
        value is ResourceValue
            ? HostValue.Describe(value)
            : $"{HostValue.DataType(value).as_numpy_name()} of shape {new Shape(HostValue.Sizes(value))}";
}
