using System.Runtime.CompilerServices;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>A variable's first value is that of rank 0, whatever the program drew it from.</summary>
internal static class Initial
{
    private static readonly ConditionalWeakTable<Tensor, object> Assigned = [];

    public static bool IsAssignment(string type) => type == "AssignVariableOp";

    /// <summary>Before the first assignment to a variable, gives its value of rank 0 to all ranks.</summary>
    public static void Broadcast(EagerCall call)
    {
        if (!IsAssignment(call.Type) || !Assigned.TryAdd(call.Inputs[0], call))
        {
            return;
        }
        var value = call.Inputs[1];
        if (value.dtype is TF_DataType.TF_STRING or TF_DataType.TF_RESOURCE or TF_DataType.TF_VARIANT)
        {
            return;
        }
        if (call.Known(1) is { IsPart: true })
        {
            return;
        }
        Exchange.BroadcastFromFirst("a variable's first value", HostAccess.Bytes(value));
    }
}
