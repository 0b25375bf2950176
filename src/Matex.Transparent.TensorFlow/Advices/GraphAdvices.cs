using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Graphs;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Graph mode: gradients as they are added to a graph, and runs of sessions.</summary>
public static class GraphAdvices
{
    [Around("Tensorflow.gradients_util", "_GradientsHelper", Purpose = "gradients in graphs are averaged")]
    public static Tensor[] Gradients(
        Func<Tensor[], Tensor[], Tensor[], string, bool, bool, int, Tensor[], Graph, Tensor[]> proceed,
        Tensor[] losses,
        Tensor[] sources,
        Tensor[] lossGradients,
        string name,
        bool colocate,
        bool gate,
        int aggregation,
        Tensor[] stop,
        Graph source
    )
    {
        var gradients = proceed(losses, sources, lossGradients, name, colocate, gate, aggregation, stop, source);
        return Job.Current.IsDistributed ? GraphGradients.Combine(losses, sources, gradients) : gradients;
    }

    [Around("Tensorflow.BaseSession", "_do_run", Purpose = "runs of sessions are split")]
    public static NDArray[] Run(
        Func<List<Operation>, List<Tensor>, Dictionary<object, object>, NDArray[]> proceed,
        BaseSession session,
        List<Operation> targets,
        List<Tensor> fetches,
        Dictionary<object, object> feeds
    )
    {
        if (HostAccess.IsOurs)
        {
            return proceed(targets, fetches, feeds);
        }
        if (TrackedVariables.AreWanted)
        {
            TrackedVariables.Add(session);
        }
        return SessionRuns.Of(session).Run(targets, fetches, feeds, proceed);
    }

    [Around("Tensorflow.Graph", "as_graph_def", Purpose = "graphs are written as the program made them")]
    public static GraphDef Export(Func<bool, GraphDef> proceed, Graph graph, bool shapes) =>
        Job.Current.IsDistributed ? ExportedGraph.Cleaned(proceed(shapes)) : proceed(shapes);
}
