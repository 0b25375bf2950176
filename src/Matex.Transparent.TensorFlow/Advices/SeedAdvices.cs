using Matex.Transparent.Interception;
using Matex.Transparent.TensorFlow.Seeds;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Where TensorFlow.NET decides on the seeds of an operation.</summary>
public static class SeedAdvices
{
    private const string Purpose = "unseeded operations get agreed seeds";

    [Around("Tensorflow.random_seed", "get_seed", Purpose = Purpose)]
    public static (int?, int?) GetSeed(Func<int?, (int?, int?)> proceed, int? operation)
    {
        var seeds = proceed(operation);
        if (!AgreedSeeds.AreGiven || seeds is not (null or 0, null or 0))
        {
            return seeds;
        }
        var (seed, number) = AgreedSeeds.Next();
        return (seed, number);
    }

    /// <summary>An operation is added to a graph; TensorFlow.NET computes the seeds of some and drops them.</summary>
    [Around(
        "Tensorflow.OpDefLibrary",
        "_apply_op_helper",
        Parameters = ["String", "String", "Dictionary`2"],
        Purpose = Purpose
    )]
    public static Operation ApplyOperation(
        Func<string, string, Dictionary<string, object>, Operation> proceed,
        object library,
        string type,
        string name,
        Dictionary<string, object> keywords
    ) =>
        proceed(
            type,
            name,
            AgreedSeeds.AreGiven && AgreedSeeds.Concern(type) ? AgreedSeeds.Complete(keywords) : keywords
        );

    /// <summary>A graph is imported with its operations, from a file or from another graph.</summary>
    [Around("Tensorflow.importer", "import_graph_def", Purpose = Purpose)]
    public static ITensorOrOperation[] Import(
        Func<GraphDef, Dictionary<string, Tensor>, string[], bool, string, OpList, ITensorOrOperation[]> proceed,
        GraphDef graph,
        Dictionary<string, Tensor> inputs,
        string[] elements,
        bool validate,
        string name,
        OpList producers
    ) =>
        proceed(
            AgreedSeeds.AreGiven ? ImportedSeeds.Complete(graph) : graph,
            inputs,
            elements,
            validate,
            name,
            producers
        );
}
