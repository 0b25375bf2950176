using System.Globalization;
using Tensorflow.Engine;

namespace Tensorflow;

public partial class Graph
{
    private readonly HashSet<Tensor> _unfeedable = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Operation> _unfetchable = new(ReferenceEqualityComparer.Instance);

    /// <summary>The tensor or operation that an object stands for: itself, a name, a variable.</summary>
    public ITensorOrOperation as_graph_element(object obj, bool allow_tensor = true, bool allow_operation = true)
    {
        var element = obj switch
        {
            RefVariable variable => variable._as_graph_element(),
            IVariableV1 variable => variable.GraphElement,
            Tensors tensors => tensors.Single,
            Tensor or Operation => (ITensorOrOperation)obj,
            string name => Named(name, allow_tensor, allow_operation),
            _ => throw new TypeError($"A {obj?.GetType().Name ?? "null"} is not a tensor or operation."),
        };
        return element switch
        {
            Tensor { IsHost: true } => throw new ValueError("An eager tensor is not an element of a graph."),
            Tensor tensor when !ReferenceEquals(tensor.graph, this) => throw new ValueError(
                $"Tensor {tensor.name} is not an element of this graph."
            ),
            Operation operation when !ReferenceEquals(operation.graph, this) => throw new ValueError(
                $"Operation {operation.name} is not an element of this graph."
            ),
            Tensor when !allow_tensor => throw new ValueError($"{element.name} is a tensor, not an operation."),
            Operation when !allow_operation => throw new ValueError($"{element.name} is an operation, not a tensor."),
            _ => element,
        };
    }

    public Operation get_operation_by_name(string name) =>
        (Operation)as_graph_element(name, allow_tensor: false, allow_operation: true);

    public Tensor get_tensor_by_name(string name) =>
        (Tensor)as_graph_element(name, allow_tensor: true, allow_operation: false);

    public Operation OperationByName(string operName) =>
        _nodes_by_name.TryGetValue(operName, out var node) ? (Operation)node : null!;

    public ITensorOrOperation _get_operation_by_name_unsafe(string name) =>
        _nodes_by_name.TryGetValue(name, out var node) ? node : null!;

    public void prevent_feeding(Tensor tensor) => _unfeedable.Add(tensor);

    public void prevent_fetching(Operation op) => _unfetchable.Add(op);

    public bool is_fetchable<T>(T tensor_or_op) =>
        tensor_or_op switch
        {
            Tensor tensor => !_unfetchable.Contains(tensor.op),
            Operation op => !_unfetchable.Contains(op),
            _ => false,
        };

    internal bool IsFeedable(Tensor tensor) => !_unfeedable.Contains(tensor);

    public OpDef GetOpDef(string type) => OpDefs.Write(OperationRegistry.Find(type));

    private ITensorOrOperation Named(string name, bool allowTensor, bool allowOperation)
    {
        var colon = name.LastIndexOf(':');
        var operationName = colon < 0 ? name : name[..colon];
        if (!_nodes_by_name.TryGetValue(operationName, out var node))
            throw new KeyError($"The name '{name}' refers to an operation that is not in the graph.");
        if (colon < 0)
            return allowOperation
                ? node
                : throw new ValueError($"'{name}' names an operation, not a tensor; its first output is '{name}:0'.");
        if (!allowTensor)
            throw new ValueError($"'{name}' names a tensor, not an operation.");
        var outputs = node.op.outputs;
        return
            int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < outputs.Length
            ? outputs[index]
            : throw new KeyError(
                $"The operation '{operationName}' has {outputs.Length} outputs; there is no '{name}'."
            );
    }
}
