namespace Tensorflow.Engine;

/// <summary>One attribute of an operation type, as in TensorFlow's OpDef.</summary>
internal sealed class AttributeDefinition
{
    public required string Name { get; init; }

    /// <summary>
    /// <c>int</c>, <c>float</c>, <c>bool</c>, <c>string</c>, <c>type</c>, <c>shape</c>, <c>tensor</c>, <c>func</c> or
    /// <c>list(...)</c> of one of them.
    /// </summary>
    public required string Type { get; init; }

    /// <summary>The value when none is given; null when one must be given or inferred.</summary>
    public object? Default { get; init; }

    public bool HasDefault => Default is not null;

    /// <summary>The smallest integer, or length of a list, that is allowed.</summary>
    public long? Minimum { get; init; }

    /// <summary>The types that are allowed; null for all.</summary>
    public TF_DataType[]? AllowedTypes { get; init; }

    /// <summary>The strings that are allowed; null for all.</summary>
    public string[]? AllowedStrings { get; init; }
}
