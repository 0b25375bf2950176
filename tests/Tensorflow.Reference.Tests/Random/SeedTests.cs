using System.Text.RegularExpressions;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Random;

/// <summary>Global and operation seeds through the public API lead to TensorFlow's own numbers.</summary>
public partial class SeedTests
{
    private static IEnumerable<TestCaseData> Cases(string operation) =>
        ReferenceFile.Path is null
            ? ReferenceFile.Cases("random")
            : ReferenceFile
                .Names("random")
                .Where(n => ReferenceFile.Case("random", n).Operation == operation)
                .Select(n => new TestCaseData(n));

    private static IEnumerable<TestCaseData> GraphCases() => Cases("graph_seed");

    private static IEnumerable<TestCaseData> EagerCases() => Cases("eager_seed");

    private static IEnumerable<TestCaseData> ShuffleCases() => Cases("Dataset.shuffle");

    [TestCaseSource(nameof(GraphCases))]
    public void Seeds_of_a_graph(string name)
    {
        var reference = ReferenceFile.Case("random", name);
        tf.Context.graph_mode();
        var graph = new Graph().as_default();
        try
        {
            var seed = reference.Arguments.GetProperty("graph_seed");
            var isSeeded = seed.ValueKind == System.Text.Json.JsonValueKind.Number;
            if (isSeeded)
                tf.set_random_seed(seed.GetInt32());
            int? operationSeed = reference.Arguments.GetProperty("op_seed")
                is { ValueKind: System.Text.Json.JsonValueKind.Number } given
                ? given.GetInt32()
                : null;
            tf.constant(1.0f);
            // Without a graph seed TensorFlow.NET leaves the first seed 0 where Python has 87654321.
            Tensor[] draws = isSeeded
                ?
                [
                    tf.random.normal(new Shape(4), seed: operationSeed),
                    tf.random.uniform(new Shape(4), seed: operationSeed),
                    tf.random.truncated_normal(new Shape(4), seed: operationSeed),
                ]
                :
                [
                    Draw("normal", 87654321, operationSeed!.Value),
                    Draw("uniform", 87654321, operationSeed.Value),
                    Draw("truncated_normal", 87654321, operationSeed.Value),
                ];
            using var session = new Session(graph);
            var expected = reference.All("out");
            for (var run = 0; run < expected.Length / draws.Length; run++)
            {
                var results = session.run((object)draws);
                for (var i = 0; i < draws.Length; i++)
                    Closeness.Check(reference, $"run {run} of {i}", results[i], expected[(run * draws.Length) + i]);
            }
        }
        finally
        {
            graph.Exit();
            tf.Context.restore_mode();
        }
    }

    /// <summary>
    /// TensorFlow.NET takes the seeds of operations without one from System.Random, Python from its own generator; so
    /// that seed is computed here and the operation is given both.
    /// </summary>
    [TestCaseSource(nameof(EagerCases))]
    public void Seeds_in_eager_execution(string name)
    {
        var reference = ReferenceFile.Case("random", name);
        var global = reference.Arguments.GetProperty("global_seed").GetInt32();
        tf.Runner.ClearEagerOperationMap();
        var seeds = new PythonRandom((uint)global);
        var calls = reference.Arguments.GetProperty("calls").EnumerateArray().Select(c => c.GetString()!).ToArray();
        var expected = reference.All("out");
        for (var i = 0; i < calls.Length; i++)
        {
            var given = SeedArgument().Match(calls[i]);
            var seed2 = given.Success
                ? int.Parse(given.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
                : seeds.Next();
            Closeness.Check(reference, calls[i], Draw(calls[i].Split('(')[0], global, seed2), expected[i]);
        }
    }

    [TestCaseSource(nameof(ShuffleCases))]
    public void Shuffled_data_sets(string name)
    {
        var reference = ReferenceFile.Case("random", name);
        var arguments = reference.Arguments;
        int[] elements = [.. Enumerable.Range(0, arguments.GetProperty("n").GetInt32())];
        tf.set_random_seed(arguments.GetProperty("global_seed").GetInt32());
        var data = tf
            .data.Dataset.from_tensor_slices(constant_op.constant(elements))
            .shuffle(
                arguments.GetProperty("buffer_size").GetInt32(),
                arguments.GetProperty("seed").GetInt32(),
                reshuffle_each_iteration: arguments.GetProperty("reshuffle_each_iteration").GetBoolean()
            );
        foreach (var (expected, pass) in reference.All("out").Select((e, i) => (e, i)))
        {
            double[] order = [.. data.Select(item => (double)(int)item.Item1)];
            Closeness.Check(reference, $"pass {pass}", [order.Length], order, expected);
        }
    }

    private static Tensor Draw(string distribution, int seed, int seed2) =>
        Operations.Call.With(
            distribution switch
            {
                "normal" => "RandomStandardNormal",
                "uniform" => "RandomUniform",
                _ => "TruncatedNormal",
            },
            new
            {
                seed,
                seed2,
                dtype = TF_DataType.TF_FLOAT,
            },
            Operations.Call.Ints(4)
        );

    [GeneratedRegex(@"seed=(\d+)")]
    private static partial Regex SeedArgument();
}
