namespace Tensorflow.Engine;

/// <summary>A handle to something that lives longer than a step: a variable, an iterator, a table; or a variant.</summary>
internal sealed class ResourceValue(object target, TF_DataType type = TF_DataType.TF_RESOURCE) : TensorValue
{
    public object Target { get; } = target;

    /// <summary><see cref="TF_DataType.TF_RESOURCE"/> or <see cref="TF_DataType.TF_VARIANT"/>.</summary>
    public TF_DataType DataType { get; } = type;
}
