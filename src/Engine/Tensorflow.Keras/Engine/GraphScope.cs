namespace Tensorflow.Keras.Engine;

/// <summary>The extent in which operations go into a given graph instead of being computed.</summary>
internal readonly struct GraphScope : IDisposable
{
    private readonly Graph _graph;

    private GraphScope(Graph graph) => _graph = graph;

    public static GraphScope Enter(Graph graph)
    {
        graph.as_default();
        return new GraphScope(graph);
    }

    public void Dispose() => _graph.Exit();
}
