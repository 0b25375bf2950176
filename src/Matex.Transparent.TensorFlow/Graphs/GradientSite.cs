using Matex.Transparent.Placements;
using Tensorflow;
using Reduction = Matex.Transparent.Placements.Reduction;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>
/// A place in a graph where gradients come out of backpropagation. An operation that the wrapper adds there
/// (<see cref="OperationType"/>) combines them over the ranks; what it does in a run is set before the run.
/// </summary>
internal sealed class GradientSite
{
    public const string OperationType = "MatexAllReduce";

    private static readonly List<GradientSite> Sites = [];

    private GradientSite(int id, Tensor[] losses, string[] names)
    {
        Id = id;
        Losses = losses;
        Names = names;
    }

    public int Id { get; }

    /// <summary>What is differentiated.</summary>
    public Tensor[] Losses { get; }

    /// <summary>What it is differentiated by, for messages.</summary>
    public string[] Names { get; }

    /// <summary>How the ranks' gradients combine in the run at hand; null: each rank's are whole.</summary>
    public Reduction? Combination { get; set; }

    /// <summary>The batch of the run at hand.</summary>
    public Eager.Batch? Batch { get; set; }

    public static GradientSite Add(Tensor[] losses, string[] names)
    {
        lock (Sites)
        {
            var site = new GradientSite(Sites.Count, losses, names);
            Sites.Add(site);
            return site;
        }
    }

    public static GradientSite Find(int id)
    {
        lock (Sites)
        {
            return Sites[id];
        }
    }

    public static GradientSite? Of(Operation operation) =>
        operation.type == OperationType ? Find(operation.get_attr<int>("site")) : null;
}
