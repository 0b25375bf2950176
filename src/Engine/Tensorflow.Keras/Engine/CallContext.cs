namespace Tensorflow.Keras.Engine;

/// <summary>What a layer is being called for: building a functional model or computing.</summary>
public class CallContext
{
    public CallContextManager enter(bool build_graph) => new(build_graph);
}

/// <summary>The extent of one call.</summary>
public class CallContextManager(bool build_graph) : IDisposable
{
    internal bool BuildGraph { get; } = build_graph;

    public void Dispose() => GC.SuppressFinalize(this);
}
