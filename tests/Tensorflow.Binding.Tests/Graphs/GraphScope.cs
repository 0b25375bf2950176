namespace Tensorflow.Tests.Runtime;

/// <summary>A new graph that is the default one as long as it lasts.</summary>
internal sealed class GraphScope : IDisposable
{
    public GraphScope() => Graph = new Graph().as_default();

    public Graph Graph { get; }

    public void Dispose() => Graph.Exit();
}
