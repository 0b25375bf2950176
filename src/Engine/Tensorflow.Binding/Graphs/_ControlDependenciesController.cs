namespace Tensorflow;

/// <summary>A region in which new operations run after given ones.</summary>
public class _ControlDependenciesController : ITensorFlowObject
{
    private readonly Graph _graph;
    private readonly List<ITensorOrOperation> _control_inputs;
    private readonly HashSet<ITensorOrOperation> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly bool _new_stack;
    private List<_ControlDependenciesController> _old_stack = [];

    public _ControlDependenciesController(Graph graph, List<ITensorOrOperation> control_inputs)
    {
        _graph = graph;
        _new_stack = control_inputs is null;
        _control_inputs = control_inputs ?? [];
    }

    public ITensorOrOperation[] control_inputs => [.. _control_inputs];

    public void add_op(ITensorOrOperation op) => _seen.Add(op);

    public bool op_in_group(ITensorOrOperation op) => _seen.Contains(op);

    public void __init__() { }

    public void __enter__()
    {
        if (_new_stack)
        {
            _old_stack = _graph._control_dependencies_stack;
            _graph._control_dependencies_stack = [];
        }
        _graph._push_control_dependencies_controller(this);
    }

    public void __exit__()
    {
        _graph._pop_control_dependencies_controller(this);
        if (_new_stack)
            _graph._control_dependencies_stack = _old_stack;
    }

    public void __del__() { }

    public void Dispose() { }
}
