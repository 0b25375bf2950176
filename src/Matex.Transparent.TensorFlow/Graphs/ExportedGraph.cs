using System.Globalization;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>A graph as it is written to files: as the program made it, so that it can be read without the wrapper.</summary>
internal static class ExportedGraph
{
    /// <summary>Takes out the wrapper's operations; what took their outputs takes their inputs.</summary>
    public static GraphDef Cleaned(GraphDef graph)
    {
        var ours = graph.Node.Where(IsOurs).ToDictionary(static node => node.Name);
        if (ours.Count == 0)
        {
            return graph;
        }
        var kept = graph.Node.Where(node => !ours.ContainsKey(node.Name)).ToArray();
        graph.Node.Clear();
        foreach (var node in kept)
        {
            var inputs = node.Input.SelectMany(input => Resolved(input, ours)).Distinct().ToArray();
            if (!inputs.SequenceEqual(node.Input))
            {
                // Data inputs may occur twice and keep their places; only what waits may be listed once.
                var data = node.Input.Where(IsData).SelectMany(input => Resolved(input, ours)).ToArray();
                node.Input.Clear();
                node.Input.Add(data.Concat(inputs.Where(static input => !IsData(input))));
            }
            graph.Node.Add(node);
        }
        return graph;
    }

    private static bool IsOurs(NodeDef node) =>
        CustomOperations.IsOurs(node.Op)
        || node.Name.StartsWith(CopiedOperations.Scope + "/", StringComparison.Ordinal);

    private static bool IsData(string input) => !input.StartsWith('^');

    /// <summary>What an input is without the wrapper's operations; one that only waits for such waits for all it needs.</summary>
    private static IEnumerable<string> Resolved(string input, Dictionary<string, NodeDef> ours)
    {
        var parts = input.TrimStart('^').Split(':');
        if (!ours.TryGetValue(parts[0], out var node))
        {
            return [input];
        }
        if (!IsData(input))
        {
            return node.Input.SelectMany(needed => Resolved("^" + needed.TrimStart('^').Split(':')[0], ours));
        }
        var index = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return Resolved(node.Input[index], ours);
    }
}
