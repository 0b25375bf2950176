using System.Text.Json;
using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

internal static partial class OperationCalls
{
    private static void AddReductions()
    {
        foreach (var name in new[] { "all", "any", "max", "mean", "min", "prod", "sum" })
            Add($"reduce_{name}", (x, a) => Reduce(char.ToUpperInvariant(name[0]) + name[1..], x[0], a));
        Add("reduce_variance", (x, a) => Variance(x[0], a));
        Add("reduce_std", (x, a) => Op("Sqrt", Variance(x[0], a)));
        Add("reduce_logsumexp", (x, a) => LogSumExp(x[0], a));
        AddMany(
            "moments",
            (x, a) =>
            {
                var axes = Ints(a.Integers("axes")!);
                var mean = With("Mean", new { keep_dims = true }, x[0], axes);
                var variance = Op("Mean", Op("SquaredDifference", x[0], Op("StopGradient", mean)), axes);
                return [Op("Squeeze", mean), variance];
            }
        );
        Add("argmax", (x, a) => Op("ArgMax", x[0], Int(a.Integer("axis"))));
        Add("argmin", (x, a) => Op("ArgMin", x[0], Int(a.Integer("axis"))));
        Add(
            "cumsum",
            (x, a) =>
                With(
                    "Cumsum",
                    new { exclusive = a.Flag("exclusive"), reverse = a.Flag("reverse") },
                    x[0],
                    Int(a.Integer("axis"))
                )
        );
        Direct("l2_loss", "L2Loss");
        Add("bincount", (x, _) => Bincount(x[0]));
    }

    private static Tensor Reduce(string type, Tensor input, JsonElement arguments) =>
        With(type, new { keep_dims = arguments.Flag("keepdims") }, input, arguments.Axes(input));

    private static Tensor Variance(Tensor input, JsonElement arguments)
    {
        var mean = With("Mean", new { keep_dims = true }, input, arguments.Axes(input));
        return Reduce("Mean", Op("Square", Op("Sub", input, mean)), arguments);
    }

    private static Tensor LogSumExp(Tensor input, JsonElement arguments)
    {
        var maximum = Op("StopGradient", With("Max", new { keep_dims = true }, input, arguments.Axes(input)));
        var sum = Reduce("Sum", Op("Exp", Op("Sub", input, maximum)), arguments);
        return Op("AddV2", Op("Log", sum), Op("Reshape", maximum, Op("Shape", sum)));
    }

    private static Tensor Bincount(Tensor values)
    {
        var size = Op("AddV2", Op("Max", values, Ints(0)), Int(1));
        return Op("DenseBincount", values, size, constant_op.constant(Array.Empty<int>()));
    }
}
