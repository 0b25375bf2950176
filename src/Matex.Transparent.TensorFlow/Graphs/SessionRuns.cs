using System.Runtime.CompilerServices;
using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Runs of a session. A graph need not be watched: at the first run of each set of fetches and feeds it is read, and a
/// training run is split or stays whole.
/// </summary>
internal sealed class SessionRuns
{
    private static readonly ConditionalWeakTable<Graph, SessionRuns> Graphs = [];

    private readonly Dictionary<string, GraphLoop> _loops = [];

    public static SessionRuns Of(Graph graph) => Graphs.GetValue(graph, static _ => new SessionRuns());

    public NDArray[] Run(
        List<Operation> targets,
        List<Tensor> fetches,
        Dictionary<object, object> feeds,
        Func<Dictionary<object, object>, NDArray[]> run
    )
    {
        var key = string.Join(
            '\n',
            [.. targets.Select(t => t.name), "", .. fetches.Select(f => f.name), "", .. feeds.Keys.Select(k => ((Tensor)k).name)]
        );
        if (!_loops.TryGetValue(key, out var loop))
        {
            _loops[key] = loop = new GraphLoop(targets, fetches);
        }
        return loop.Trains ? loop.Run(feeds, run) : run(feeds);
    }
}
