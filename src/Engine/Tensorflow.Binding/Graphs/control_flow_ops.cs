using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>The order in which operations run; conditions and loops.</summary>
public partial class control_flow_ops
{
    public static Operation no_op(string? name = null) => tf.OpDefLib._apply_op_helper("NoOp", name, new { });

    /// <summary>An operation that has run when all the given ones have.</summary>
    public static Operation group<T>(T[] inputs, string? name = null)
        where T : ITensorOrOperation
    {
        using var scope = new Scope(ops.name_scope(name!, "group_deps", inputs));
        var names = (ops.NameScope)scope.Region;
        var operations = inputs.Where(i => i is not null && !(i is Tensor { IsHost: true })).Select(i => (object)i.op);
        using var controls = new Scope(ops.control_dependencies([.. operations]));
        return no_op(names.scope_name.Length > 0 ? names.scope_name : name);
    }

    /// <summary>The tensors, none of which is available before all of them are.</summary>
    public static Tensor[] tuple(Tensor[] tensors, string? name = null, Operation[]? control_inputs = null)
    {
        using var scope = new Scope(ops.name_scope(name!, "tuple"));
        var operations = tensors.Where(t => t is not null).Select(t => t.op).Concat(control_inputs ?? []);
        var gate = group(operations.ToArray());
        return Array.ConvertAll(tensors, t => t is null ? null! : with_dependencies([gate], t));
    }

    /// <summary>A tensor that is available when operations have run.</summary>
    public static Tensor with_dependencies(Operation[] dependencies, Tensor output_tensor, string? name = null)
    {
        using var scope = new Scope(ops.name_scope(name!, "control_dependency"));
        using var controls = new Scope(ops.control_dependencies([.. dependencies]));
        return _Identity(output_tensor, ((ops.NameScope)scope.Region).scope_name);
    }

    public static Tensor _Identity(Tensor data, string? name = null) =>
        tf.Context.ExecuteOp("Identity", name!, new ExecuteOpArgs(data));

    /// <summary>Fails when a condition does not hold, showing some data.</summary>
    public static Operation Assert(Tensor condition, object[] data, long summarize = 3, string? name = null)
    {
        if (!tf.Context.executing_eagerly())
            return tf.OpDefLib._apply_op_helper(
                "Assert",
                name,
                new
                {
                    condition,
                    data,
                    summarize,
                }
            );
        if ((bool)condition)
            return null!;
        var shown = string.Join(", ", data.Select(d => d is Tensor tensor ? tensor.numpy().ToString() : d.ToString()));
        throw new InvalidArgumentError($"Expected '{condition}' to be true. Summarized data: {shown}");
    }
}
