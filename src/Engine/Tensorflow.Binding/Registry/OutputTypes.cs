namespace Tensorflow.Engine;

/// <summary>Numbers and types of an operation's outputs, read from its attributes.</summary>
internal static class OutputTypes
{
    /// <summary>How many tensors an argument stands for.</summary>
    public static int Length(ArgumentDefinition argument, AttributeSet attributes) =>
        argument.ListAttributeIndex < 0 ? 1
        : attributes.Values[argument.ListAttributeIndex] is long number ? (int)number
        : ((TF_DataType[])attributes.Values[argument.ListAttributeIndex]!).Length;

    /// <summary>The type of one tensor of an argument.</summary>
    public static TF_DataType Type(ArgumentDefinition argument, AttributeSet attributes, int index)
    {
        var type =
            argument.TypeListAttribute is not null
                ? ((TF_DataType[])attributes.Values[argument.ListAttributeIndex]!)[index]
            : argument.TypeAttributeIndex >= 0 ? (TF_DataType)attributes.Values[argument.TypeAttributeIndex]!
            : argument.Type;
        return argument.IsReference ? type.as_ref() : type;
    }

    public static int Count(AttributeSet attributes)
    {
        var outputs = attributes.Definition.Outputs;
        if (attributes.Definition.HasSimpleOutputs)
            return outputs.Length;
        var count = 0;
        foreach (var output in outputs)
            count += Length(output, attributes);
        return count;
    }

    public static TF_DataType Of(AttributeSet attributes, int index)
    {
        if (attributes.Definition.HasSimpleOutputs)
            return Type(attributes.Definition.Outputs[index], attributes, 0);
        foreach (var output in attributes.Definition.Outputs)
        {
            var length = Length(output, attributes);
            if (index < length)
                return Type(output, attributes, index);
            index -= length;
        }
        throw new ArgumentOutOfRangeException(nameof(index));
    }

    public static TF_DataType[] All(AttributeSet attributes)
    {
        var types = new TF_DataType[Count(attributes)];
        for (var i = 0; i < types.Length; i++)
            types[i] = Of(attributes, i);
        return types;
    }
}
