using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>An optimizer's own variables: one a trained variable (slots), or one for all of them.</summary>
public abstract partial class Optimizer
{
    private static readonly SlotCreator s_slots = new();

    public Dictionary<string, Dictionary<string, IVariableV1>> _slots = [];
    public Dictionary<string, IVariableV1> _non_slot_dict = [];
    public Dictionary<string, object> _deferred_slot_restorations = [];

    protected virtual void _create_slots(IVariableV1[] var_list) { }

    protected Dictionary<string, IVariableV1> _slot_dict(string slot_name) =>
        _slots.TryGetValue(slot_name, out Dictionary<string, IVariableV1>? slots) ? slots : _slots[slot_name] = [];

    protected IVariableV1 _zeros_slot(IVariableV1 var, string slot_name, string op_name)
    {
        Dictionary<string, IVariableV1> slots = _slot_dict(slot_name);
        string key = KeyOf(var);
        if (!slots.TryGetValue(key, out IVariableV1? slot))
        {
            slots[key] = slot = s_slots.create_zeros_slot(var, op_name);
            _restore_slot_variable(slot_name, var, slot);
        }
        return slot;
    }

    protected IVariableV1 _create_non_slot_variable(float initial_value, string name, IVariableV1 colocate_with)
    {
        string key = KeyOf(name, colocate_with.Graph);
        if (!_non_slot_dict.TryGetValue(key, out IVariableV1? variable))
        {
            Tensor value = constant_op.constant(initial_value, colocate_with.dtype.as_base_dtype());
            _non_slot_dict[key] = variable = SlotCreator.Create(value, name);
        }
        return variable;
    }

    protected IVariableV1 _get_non_slot_variable(string name, Graph? graph = null) =>
        _non_slot_dict.GetValueOrDefault(KeyOf(name, graph))!;

    /// <summary>Called when a slot has been made, for optimizers that were restored before their slots existed.</summary>
    protected void _restore_slot_variable(string slot_name, IVariableV1 variable, IVariableV1 slot_variable)
    {
        if (_deferred_slot_restorations.Remove($"{slot_name}.{KeyOf(variable)}", out object? value))
        {
            slot_variable.assign(value);
        }
    }

    internal IVariableV1 get_slot(IVariableV1 var, string name) =>
        _slots.TryGetValue(name, out Dictionary<string, IVariableV1>? slots)
            ? slots.GetValueOrDefault(KeyOf(var))!
            : null!;

    internal IEnumerable<string> get_slot_names() => _slots.Keys;

    // Slots are initialised once, whatever loop or condition the update is built in.
    private void CreateSlots(IVariableV1[] variables)
    {
        if (tf.Context.executing_eagerly())
        {
            _create_slots(variables);
            return;
        }
        tf_with(ops.control_dependencies(null!), _ => _create_slots(variables));
    }

    private static string KeyOf(IVariableV1 variable) =>
        variable.Op is null ? variable.UniqueId : $"{variable.Graph?.graph_key}.{variable.Op.name}";

    private static string KeyOf(string name, Graph? graph) => $"{name}.{graph?.graph_key}";
}
