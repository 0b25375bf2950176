using Tensorflow.Engine;

namespace Tensorflow;

public partial class Graph
{
    private readonly Dictionary<string, object> _functionBodies = [];

    /// <summary>
    /// A graph knows the functions that its operations refer to, so that another operation can refer to one by its name
    /// alone, as in the messages of protobuf.
    /// </summary>
    private void ShareFunctions(object?[] attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is not FunctionAttribute function)
                continue;
            if (function.Body is { } body)
                _functionBodies[function.Name] = body;
            else if (_functionBodies.TryGetValue(function.Name, out var known))
                attributes[i] = new FunctionAttribute(function.Name, known);
        }
    }
}
