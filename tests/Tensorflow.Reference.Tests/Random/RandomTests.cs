using System.Text.Json;
using Tensorflow.Reference.Tests.Operations;
using static Tensorflow.Binding;

namespace Tensorflow.Reference.Tests.Random;

/// <summary>
/// Random operations draw TensorFlow's own numbers: a stateful kernel with given seeds, run after run, eagerly and in
/// a session.
/// </summary>
public class RandomTests
{
    private static readonly string[] NotKernels = ["graph_seed", "eager_seed", "Dataset.shuffle"];

    private static IEnumerable<TestCaseData> Kernels() =>
        ReferenceFile.Path is null
            ? ReferenceFile.Cases("random")
            : ReferenceFile
                .Names("random")
                .Where(n => !NotKernels.Contains(ReferenceFile.Case("random", n).Operation))
                .Select(n => new TestCaseData(n));

    [TestCaseSource(nameof(Kernels))]
    public void Eager(string name)
    {
        var reference = ReferenceFile.Case("random", name);
        tf.Runner.ClearEagerOperationMap();
        foreach (var (expected, run) in reference.All("out").Select((e, i) => (e, i)))
            Closeness.Check(reference, $"run {run}", Draw(reference), expected);
    }

    [TestCaseSource(nameof(Kernels))]
    public void Graph(string name)
    {
        var reference = ReferenceFile.Case("random", name);
        tf.Context.graph_mode();
        var graph = new Graph().as_default();
        try
        {
            var draw = Draw(reference);
            using var session = new Session(graph);
            foreach (var (expected, run) in reference.All("out").Select((e, i) => (e, i)))
                Closeness.Check(reference, $"run {run}", session.run(draw), expected);
        }
        finally
        {
            graph.Exit();
            tf.Context.restore_mode();
        }
    }

    private static Tensor Draw(ReferenceCase reference)
    {
        var arguments = reference.Arguments;
        var (seed, seed2) = (arguments.Integer("seed"), arguments.Integer("seed2"));
        switch (reference.Operation)
        {
            case "Multinomial":
                return Call.With(
                    "Multinomial",
                    new { seed, seed2 },
                    Matrix(arguments.GetProperty("logits")),
                    Call.Int(arguments.Integer("num_samples"))
                );
            case "RandomShuffle":
                int[] values = [.. Enumerable.Range(0, arguments.Integer("n"))];
                return Call.With("RandomShuffle", new { seed, seed2 }, constant_op.constant(values));
            case "RandomUniformInt":
                return Call.With(
                    "RandomUniformInt",
                    new { seed, seed2 },
                    Call.Ints(arguments.Integers("shape")!),
                    Call.Int(arguments.Integer("minval")),
                    Call.Int(arguments.Integer("maxval"))
                );
            default:
                var type =
                    arguments.TryGetProperty("dtype", out var given) && given.GetString() == "float64"
                        ? TF_DataType.TF_DOUBLE
                        : TF_DataType.TF_FLOAT;
                return Call.With(
                    reference.Operation,
                    new
                    {
                        seed,
                        seed2,
                        dtype = type,
                    },
                    Call.Ints(arguments.Integers("shape")!)
                );
        }
    }

    private static Tensor Matrix(JsonElement rows)
    {
        float[][] values =
        [
            .. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(e => e.GetSingle()).ToArray()),
        ];
        return constant_op.constant(
            values.SelectMany(r => r).ToArray(),
            shape: new Shape(values.Length, values[0].Length)
        );
    }
}
