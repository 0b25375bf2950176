using Tensorflow.Eager;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Makes the handles of resource variables.</summary>
internal static class VariableHandles
{
    /// <summary>
    /// A handle to new memory in eager execution; in a graph an operation that finds the memory in the session that
    /// runs it, by its shared name.
    /// </summary>
    public static Tensor Create(TF_DataType type, Shape shape, string sharedName, bool isEager, string? name = null) =>
        isEager
            ? new EagerTensor(new ResourceValue(new VariableStorage(sharedName, type, shape)))
            : tf
                .OpDefLib._apply_op_helper(
                    "VarHandleOp",
                    name,
                    new Dictionary<string, object>
                    {
                        ["shape"] = shape,
                        ["dtype"] = type,
                        ["shared_name"] = sharedName,
                        ["container"] = "",
                    }
                )
                .output;
}
