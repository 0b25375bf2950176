namespace Tensorflow;

public partial class Graph
{
    public List<_ControlDependenciesController> _control_dependencies_stack { get; set; } = [];

    /// <summary>Operations created inside run after the given ones; null clears what is in force.</summary>
    public _ControlDependenciesController control_dependencies(ITensorOrOperation[] control_inputs) =>
        control_dependencies(control_inputs is null ? null! : Array.ConvertAll(control_inputs, i => (object)i));

    public _ControlDependenciesController control_dependencies(object[] control_inputs)
    {
        if (control_inputs is null)
            return new _ControlDependenciesController(this, null!);
        var inputs = new List<ITensorOrOperation>();
        foreach (var input in control_inputs)
            if (input is Tensor { IsHost: true })
                continue;
            else if (input is IVariableV1 variable)
                inputs.Add(variable.Op);
            else
                inputs.Add(as_graph_element(input).op);
        return new _ControlDependenciesController(this, inputs);
    }

    public ITensorOrOperation[] _control_dependencies_for_inputs(ITensorOrOperation[] input_ops)
    {
        var dependencies = new List<ITensorOrOperation>();
        foreach (var controller in _control_dependencies_stack)
        {
            if (Array.Exists(input_ops, controller.op_in_group))
                continue;
            foreach (var input in controller.control_inputs)
                if (Array.IndexOf(input_ops, input) < 0 && !dependencies.Contains(input))
                    dependencies.Add(input);
        }
        return [.. dependencies];
    }

    public void _push_control_dependencies_controller(_ControlDependenciesController controller) =>
        _control_dependencies_stack.Add(controller);

    public void _pop_control_dependencies_controller(_ControlDependenciesController controller) =>
        _control_dependencies_stack.Remove(controller);

    public void _record_op_seen_by_control_dependencies(Operation op)
    {
        foreach (var controller in _control_dependencies_stack)
            controller.add_op(op);
    }

    private IEnumerable<Operation> ControlInputsFor(Tensor[] inputs) =>
        _control_dependencies_stack.Count == 0
            ? []
            : _control_dependencies_for_inputs(Array.ConvertAll(inputs, i => (ITensorOrOperation)i.op))
                .Select(i => i.op);
}
