using System.Collections;
using Tensorflow.NumPy;

namespace Tensorflow.Engine;

/// <summary>What a run is asked for: tensors to return, operations to carry out, and where the results belong.</summary>
internal sealed class FetchRequest
{
    private readonly List<int> _positions = [];

    /// <summary>The different tensors that are fetched.</summary>
    public List<Tensor> Tensors { get; } = [];

    /// <summary>The operations that are only carried out.</summary>
    public List<Operation> Targets { get; } = [];

    /// <summary>Reads a tensor, operation, variable or name, or a list of them.</summary>
    public static FetchRequest Of(Graph graph, object fetches)
    {
        var request = new FetchRequest();
        foreach (var fetch in Flatten(fetches))
            request.Add(graph, fetch);
        return request;
    }

    /// <summary>One result per fetch, in order; null for operations.</summary>
    public NDArray[] Arrange(NDArray[] values)
    {
        var results = new NDArray[_positions.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = _positions[i] < 0 ? null! : values[_positions[i]];
        return results;
    }

    private void Add(Graph graph, object fetch)
    {
        var element = graph.as_graph_element(fetch);
        if (!graph.is_fetchable<object>(element))
            throw new ValueError($"{element.name} has been marked as not fetchable.");
        if (element is Operation operation)
        {
            Targets.Add(operation);
            _positions.Add(-1);
            return;
        }
        var tensor = (Tensor)element;
        if (tensor.dtype == TF_DataType.DtInvalid)
        {
            Targets.Add(tensor.op);
            _positions.Add(-1);
            return;
        }
        var known = Tensors.IndexOf(tensor);
        if (known < 0)
        {
            known = Tensors.Count;
            Tensors.Add(tensor);
        }
        _positions.Add(known);
    }

    private static IEnumerable<object> Flatten(object fetches) =>
        fetches switch
        {
            Tensor or Operation or string or IVariableV1 => [fetches],
            Tensors tensors => tensors.Flatten(),
            IEnumerable list => list.Cast<object>().SelectMany(Flatten),
            System.Runtime.CompilerServices.ITuple tuple => Enumerable
                .Range(0, tuple.Length)
                .SelectMany(i => Flatten(tuple[i]!)),
            null => throw new TypeError("Fetches must not be null."),
            _ => [fetches],
        };
}
