using Tensorflow.Graphs;

namespace Tensorflow.Engine;

/// <summary>Builds functions by running the program's code on placeholders.</summary>
internal static class FunctionTracing
{
    /// <summary>Runs code with a function graph as the default graph.</summary>
    public static T Inside<T>(FuncGraph graph, Func<T> build)
    {
        graph.as_default();
        try
        {
            return build();
        }
        finally
        {
            graph.Exit();
        }
    }

    /// <summary>Makes the captures of several functions the same, in the same order, and returns them.</summary>
    public static Tensor[] ShareCaptures(params FuncGraph[] graphs)
    {
        var all = new List<Tensor>();
        foreach (var graph in graphs)
        foreach (var outer in graph.external_captures)
            if (!all.Contains(outer))
                all.Add(outer);
        foreach (var graph in graphs)
        foreach (var outer in all)
            graph.capture(outer);
        return [.. all];
    }

    /// <summary>The placeholders for captured tensors, in the order of those.</summary>
    public static Tensor[] Placeholders(FuncGraph graph, Tensor[] captured) =>
        Array.ConvertAll(captured, outer => graph.capture(outer));

    /// <summary>
    /// Copies the body of a function into the default graph for its gradient, with other tensors in the place of its inputs,
    /// and returns the copies of its outputs.
    /// </summary>
    public static Tensor[] Inline(FunctionBody body, Tensor[] arguments)
    {
        var graph = ops.get_default_graph();
        var copies = new Dictionary<Tensor, Tensor>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < arguments.Length; i++)
            copies.Add(body.Inputs[i], arguments[i]);
        foreach (var operation in TopologicalOrder.Of(body.Inputs, body.Outputs, []))
        {
            var inputs = Array.ConvertAll(operation.inputs._inputs, input => copies[input]);
            var copy = graph.AddOperation(operation.Attributes, inputs, operation.name, []);
            Redrawing.Link(copy, operation);
            for (var i = 0; i < copy.outputs.Length; i++)
                copies.TryAdd(operation.outputs[i], copy.outputs[i]);
        }
        return Array.ConvertAll(body.Outputs, output => copies[output]);
    }
}
