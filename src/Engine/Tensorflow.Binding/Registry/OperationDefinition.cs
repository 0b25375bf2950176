namespace Tensorflow.Engine;

/// <summary>
/// Everything the engine knows about an operation type: TensorFlow's OpDef (arguments, attributes), shape inference,
/// kernel and gradient. One definition serves graphs, eager execution and Keras.
/// </summary>
internal sealed class OperationDefinition
{
    private readonly Dictionary<string, int> _attributeIndex;

    internal OperationDefinition(
        string name,
        ArgumentDefinition[] inputs,
        ArgumentDefinition[] outputs,
        AttributeDefinition[] attributes
    )
    {
        Name = name;
        Inputs = inputs;
        Outputs = outputs;
        Attributes = attributes;
        _attributeIndex = new Dictionary<string, int>(attributes.Length, StringComparer.Ordinal);
        for (var i = 0; i < attributes.Length; i++)
            _attributeIndex.Add(attributes[i].Name, i);
        foreach (var argument in inputs.Concat(outputs))
        {
            argument.TypeAttributeIndex = IndexOf(argument.TypeAttribute);
            argument.ListAttributeIndex = IndexOf(argument.NumberAttribute ?? argument.TypeListAttribute);
        }
        HasSimpleInputs = !Array.Exists(inputs, i => i.IsList);
        HasSimpleOutputs = !Array.Exists(outputs, o => o.IsList);
    }

    public string Name { get; }

    public ArgumentDefinition[] Inputs { get; }

    public ArgumentDefinition[] Outputs { get; }

    public AttributeDefinition[] Attributes { get; }

    /// <summary>Whether no input is a list, so that inputs and tensors correspond one to one.</summary>
    public bool HasSimpleInputs { get; }

    /// <summary>Whether no output is a list.</summary>
    public bool HasSimpleOutputs { get; }

    /// <summary>Whether running it twice may differ from running it once: never folded, shared or repeated.</summary>
    public bool IsStateful { get; init; }

    /// <summary>Output shapes from input shapes; null when nothing can be said before running.</summary>
    public Func<ShapeContext, Shape[]>? ShapeFunction { get; init; }

    /// <summary>Computes the outputs.</summary>
    public Action<KernelContext>? Kernel { get; init; }

    /// <summary>
    /// Gradients for the inputs from those of the outputs, built from ordinary operations; null when none is
    /// registered.
    /// </summary>
    public Func<Operation, Tensor[], Tensor?[]>? Gradient { get; init; }

    /// <summary>Whether the gradient function passes the output's gradient to one operation and reads it nowhere else.</summary>
    public bool UsesGradientOnce { get; init; }

    /// <summary>Whether it is known that no gradient flows through it.</summary>
    public bool IsNotDifferentiable { get; init; }

    /// <summary>The index of an attribute, -1 if there is none of this name.</summary>
    public int IndexOf(string? attribute) =>
        attribute is not null && _attributeIndex.TryGetValue(attribute, out var index) ? index : -1;

    public override string ToString() => Name;
}
