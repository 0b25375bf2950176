using Tensorflow;

namespace Matex.Transparent.TensorFlow.Seeds;

/// <summary>Random operations of a graph that is imported, which pass through no function of TensorFlow.NET's.</summary>
internal static class ImportedSeeds
{
    /// <summary>A copy of the graph in which the operations that are unseeded have agreed seeds.</summary>
    public static GraphDef Complete(GraphDef graph)
    {
        var completed = graph.Clone();
        foreach (var node in completed.Node)
        {
            if (AgreedSeeds.Concern(node.Op) && IsUnset(node, "seed") && IsUnset(node, "seed2"))
            {
                var (seed, operation) = AgreedSeeds.Next();
                node.Attr["seed"] = new AttrValue { I = seed };
                node.Attr["seed2"] = new AttrValue { I = operation };
            }
        }
        return completed;
    }

    private static bool IsUnset(NodeDef node, string name) =>
        !node.Attr.TryGetValue(name, out var value) || value.I == 0;
}
