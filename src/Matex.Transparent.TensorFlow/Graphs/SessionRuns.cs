using System.Runtime.CompilerServices;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// Runs of a session. A graph need not be watched: at the first run of each set of fetches and feeds it is read, and
/// these runs are split or stay whole.
/// </summary>
internal sealed class SessionRuns(BaseSession session)
{
    private static readonly ConditionalWeakTable<BaseSession, SessionRuns> Sessions = [];

    private readonly Dictionary<string, GraphLoop> _loops = [];
    private bool _agreed;

    public static SessionRuns Of(BaseSession session) =>
        Sessions.GetValue(session, static session => new SessionRuns(session));

    public NDArray[] Run(
        List<Operation> targets,
        List<Tensor> fetches,
        Dictionary<object, object> feeds,
        Func<List<Operation>, List<Tensor>, Dictionary<object, object>, NDArray[]> run
    )
    {
        var loop = LoopOf(targets, fetches, feeds);
        if (!Job.Current.IsDistributed)
        {
            if (loop.Trains)
            {
                Job.Current.Report.StepFinished(Feeds.Of(feeds).Rows is [var first, ..] ? first.Rows : 1);
            }
            return run(targets, fetches, feeds);
        }
        if (!loop.Trains)
        {
            return loop.Run(feeds, run);
        }
        if (!_agreed)
        {
            _agreed = true;
            GraphVariables.Agree(session);
        }
        var results = loop.Run(feeds, run);
        WeightChecks.Stepped(GraphVariables.Values(session));
        return results;
    }

    private GraphLoop LoopOf(List<Operation> targets, List<Tensor> fetches, Dictionary<object, object> feeds)
    {
        var key = string.Join(
            '\n',
            [
                .. targets.Select(static target => target.name),
                "",
                .. fetches.Select(static fetch => fetch.name),
                "",
                .. feeds.Keys.Select(static key => ((Tensor)key).name),
            ]
        );
        return _loops.TryGetValue(key, out var loop) ? loop : _loops[key] = new GraphLoop(targets, fetches);
    }
}
