namespace Tensorflow;

/// <summary>What programs import with <c>using static Tensorflow.Binding</c>: <c>tf</c> and Python's built-ins.</summary>
public static partial class Binding
{
    public static tensorflow tf { get; } = new();
}
