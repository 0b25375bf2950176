using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// What one operation of the wrapper's in a graph does. The operation carries the site's number; what depends on the run
/// at hand is set before the run.
/// </summary>
internal abstract class GraphSite
{
    private static readonly List<GraphSite> Sites = [];

    protected GraphSite()
    {
        lock (Sites)
        {
            Id = Sites.Count;
            Sites.Add(this);
        }
    }

    public int Id { get; }

    /// <summary>The batch of the run at hand; null when every rank runs everything.</summary>
    public Batch? Batch { get; set; }

    /// <summary>Do the ranks talk to each other here? Such operations have to come in the same order on all ranks.</summary>
    public abstract bool Communicates { get; }

    public static GraphSite Find(int id)
    {
        lock (Sites)
        {
            return Sites[id];
        }
    }

    /// <summary>The site of an operation of the wrapper's; null for any other operation.</summary>
    public static GraphSite? Of(Operation operation) =>
        CustomOperations.IsOurs(operation.type) ? Find(operation.get_attr<int>("site")) : null;
}
