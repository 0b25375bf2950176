using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

public partial class ops
{
    [ThreadStatic]
    private static Stack<Graph>? t_graphs;

    private static Stack<Graph> Graphs
    {
        get
        {
            t_graphs ??= new();
            if (t_graphs.Count == 0)
                t_graphs.Push(new Graph());
            return t_graphs;
        }
    }

    public static Graph get_default_graph() => Graphs.Peek();

    public static Graph peak_default_graph() => t_graphs is { Count: > 0 } ? t_graphs.Peek() : null!;

    public static Graph set_default_graph(Graph g)
    {
        t_graphs ??= new();
        t_graphs.Push(g);
        return g;
    }

    public static void pop_graph() => Graphs.Pop();

    public static void reset_default_graph()
    {
        t_graphs = new();
        t_graphs.Push(new Graph());
    }

    public static bool executing_eagerly_outside_functions() => tf.Context.executing_eagerly() || inside_function();

    public static bool inside_function() => peak_default_graph() is { building_function: true };

    /// <summary>The graph that the tensors among some arguments belong to, or the default graph.</summary>
    /// <exception cref="ValueError">They belong to different graphs.</exception>
    public static Graph _get_graph_from_inputs(params object[] op_input_list)
    {
        var current = get_default_graph();
        if (current.building_function)
            return current;
        Graph? found = null;
        foreach (var element in op_input_list)
            found = GraphOf(element, found);
        return found ?? current;
    }

    public static Graph _get_graph_from_inputs(Tensors op_input_list) =>
        _get_graph_from_inputs(op_input_list.Flatten().ToArray<object>());

    public static Graph _get_graph_from_inputs(Tensors op_input_list, Graph? graph = null) =>
        graph ?? _get_graph_from_inputs(op_input_list);

    private static Graph? GraphOf(object? element, Graph? found)
    {
        switch (element)
        {
            case Tensor { IsHost: false } tensor:
                if (found is not null && !ReferenceEquals(found, tensor.graph))
                    throw new ValueError($"Tensor {tensor.name} is from another graph than the other inputs.");
                return tensor.graph;
            case Operation operation:
                return found ?? operation.graph;
            case Tensor[] tensors:
                foreach (var tensor in tensors)
                    found = GraphOf(tensor, found);
                return found;
            case Tensors tensors:
                foreach (var tensor in tensors.Flatten())
                    found = GraphOf(tensor, found);
                return found;
            case List<Tensor> tensors:
                foreach (var tensor in tensors)
                    found = GraphOf(tensor, found);
                return found;
            case object[] items:
                foreach (var item in items)
                    found = GraphOf(item, found);
                return found;
            default:
                return found;
        }
    }
}
