using System.Text.RegularExpressions;
using static Tensorflow.Binding;

namespace Tensorflow.Summaries;

/// <summary>Summaries under <c>tf.summary</c>: operations whose results a <see cref="Summaries.FileWriter"/> stores for TensorBoard.</summary>
public partial class Summary
{
    /// <summary>A writer of a new file in a folder, which is made when it is missing.</summary>
    /// <param name="graph">Written first; none when null.</param>
    public FileWriter FileWriter(
        string logdir,
        Graph graph,
        int max_queue = 10,
        int flush_secs = 120,
        string? filename_suffix = null,
        Session? session = null
    ) => new(logdir, graph, max_queue, flush_secs, filename_suffix, session);

    /// <summary>The distribution of a tensor's elements.</summary>
    public Tensor histogram(string name, Tensor tensor, string[]? collections = null, string? family = null)
    {
        (string tag, string scope) = summary_scope(name, family, values: [tensor]);
        Tensor result = gen_logging_ops.histogram_summary(tag, tensor, scope);
        collect(result, collections?.ToList(), [tf.GraphKeys.SUMMARIES]);
        return result;
    }

    /// <summary>Several summaries as one.</summary>
    public Tensor merge(Tensor[] inputs, string[]? collections = null, string? name = null)
    {
        Tensor result = tf_with(
            ops.name_scope(name ?? "Merge", "Merge", inputs),
            _ => gen_logging_ops.merge_summary(inputs)
        );
        collect(result, collections?.ToList(), []);
        return result;
    }

    /// <summary>All summaries that were collected, as one.</summary>
    /// <returns>Null when there are none.</returns>
    public Tensor merge_all(string key = "summaries", string? scope = null, string? name = null)
    {
        List<ITensorOrOperation> summaries = ops.get_collection<ITensorOrOperation>(key, scope);
        return summaries is { Count: > 0 } ? merge([.. summaries.Cast<Tensor>()], name: name) : null!;
    }

    /// <summary>A single number.</summary>
    public Tensor scalar(string name, Tensor tensor, string[]? collections = null, string? family = null)
    {
        (string tag, string scope) = summary_scope(name, family, values: [tensor]);
        Tensor result = gen_logging_ops.scalar_summary(tag, tensor, scope);
        collect(result, collections?.ToList(), [tf.GraphKeys.SUMMARIES]);
        return result;
    }

    /// <summary>Adds a value to collections of the graph, or else to default ones.</summary>
    public void collect(ITensorOrOperation val, List<string>? collections, List<string> default_collections)
    {
        foreach (string key in collections ?? default_collections)
        {
            ops.add_to_collection(key, val);
        }
    }

    /// <summary>The tag of a summary, and the scope that its operation is in.</summary>
    /// <param name="family">Goes in front of both.</param>
    public (string, string) summary_scope(
        string name,
        string? family = null,
        string? default_name = null,
        Tensor[]? values = null
    )
    {
        string cleaned = Invalid().Replace(name, "_").TrimStart('/');
        string full = tf_with(
            ops.name_scope(family is null ? cleaned : $"{family}/{cleaned}", default_name ?? "", values ?? []),
            static scope => (string)scope
        );
        string tag = full.TrimEnd('/');
        return (family is null ? tag : $"{family}/{tag}", full);
    }

    [GeneratedRegex(@"[^-/\w.]")]
    private static partial Regex Invalid();
}
