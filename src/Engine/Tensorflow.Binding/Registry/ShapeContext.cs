namespace Tensorflow.Engine;

/// <summary>
/// What a shape function sees. Inputs are numbered flat: the tensors of a list input follow one another.
/// </summary>
internal abstract class ShapeContext(AttributeSet attributes)
{
    public AttributeSet Attributes { get; } = attributes;

    public OperationDefinition Definition => Attributes.Definition;

    /// <summary>The number of input tensors.</summary>
    public abstract int Count { get; }

    /// <summary>An input's shape, of which anything may be unknown.</summary>
    public abstract Shape Input(int index);

    public abstract TF_DataType InputType(int index);

    /// <summary>The value of an input when it can be known before running, else null.</summary>
    public abstract TensorValue? Constant(int index);

    /// <summary>
    /// An input that holds a shape, as far as its elements can be known before running; an unknown rank if nothing is.
    /// </summary>
    public abstract Shape ConstantShape(int index);

    /// <summary>The shape of the variable that an input of type resource refers to.</summary>
    public abstract Shape ResourceShape(int index);

    public T Attr<T>(string name) => Attributes.Get<T>(name);

    /// <summary>The integers of a constant input (an axis, a shape, paddings), or null when they are not known.</summary>
    public long[]? Integers(int index) => Constant(index) is { } value ? HostValue.ToIntegers(value) : null;
}
