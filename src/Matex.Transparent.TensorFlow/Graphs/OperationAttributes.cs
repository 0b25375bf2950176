using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Attributes of a graph's operations, as the placement rules want them.</summary>
internal static class OperationAttributes
{
    /// <summary>The value; default when the operation has no attribute of this name.</summary>
    public static T? Of<T>(Operation operation, string name)
    {
        try
        {
            return Attributes.Convert<T>(operation.get_attr(name));
        }
        catch (TensorflowException)
        {
            return default;
        }
    }
}
