using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>Truth values in a graph that are known before a run, from constants and from what is fed.</summary>
/// <param name="fed">The single truth values that are fed, by the placeholder's name.</param>
internal sealed class KnownConditions(IReadOnlyDictionary<string, bool> fed)
{
    /// <summary>Of a graph that is only looked at.</summary>
    public static readonly KnownConditions None = new(new Dictionary<string, bool>());

    /// <summary>The value; null when it is known only in the run.</summary>
    public bool? Of(Tensor tensor)
    {
        if (tensor.dtype.as_base_dtype() != TF_DataType.TF_BOOL)
        {
            return null;
        }
        var operation = tensor.op;
        if (fed.TryGetValue(operation.name, out var value))
        {
            return value;
        }
        return operation.type switch
        {
            "Const" => tensor_util.constant_value(tensor) is { } constant && (long)constant.size == 1
                ? HostAccess.Bytes(constant)[0] != 0
                : null,
            // A switch passes its data on to the branch that is taken.
            "Identity" or "StopGradient" or "PlaceholderWithDefault" or "Switch" => Of(operation.inputs[0]),
            "LogicalNot" => !Of(operation.inputs[0]),
            "LogicalAnd" => Of(operation.inputs[0]) & Of(operation.inputs[1]),
            "LogicalOr" => Of(operation.inputs[0]) | Of(operation.inputs[1]),
            _ => null,
        };
    }
}
