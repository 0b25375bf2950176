using System.Text.Json;
using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

/// <summary>How each operation of the reference is called: from its inputs and arguments to its results.</summary>
internal static partial class OperationCalls
{
    internal delegate Tensor[] Caller(Tensor[] inputs, JsonElement arguments);

    private static readonly Dictionary<string, Caller> Callers = [];

    static OperationCalls()
    {
        AddElementwise();
        AddReductions();
        AddShapes();
        AddIndexing();
        AddContractions();
        AddNetworks();
        AddImages();
    }

    public static Caller Find(string operation) =>
        Callers.TryGetValue(operation, out var caller)
            ? caller
            : throw new InvalidOperationException($"The tests do not know how to call '{operation}'.");

    private static void Add(string name, Func<Tensor[], JsonElement, Tensor> call) =>
        Callers.Add(name, (inputs, arguments) => [call(inputs, arguments)]);

    private static void AddMany(string name, Caller call) => Callers.Add(name, call);

    /// <summary>An operation whose inputs are the case's inputs.</summary>
    private static void Direct(string name, string type) => Add(name, (x, _) => Op(type, [.. x]));

    private static void AddElementwise()
    {
        foreach (
            var type in "Abs Acos Asin Atan Atan2 Ceil Cos Cosh Exp Floor IsFinite IsNan Less LessEqual Lgamma Log Log1p ".Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
            Direct(SnakeCase(type), type);
        foreach (
            var type in "LogicalAnd LogicalNot LogicalOr Maximum Minimum NotEqual Pow Round Sigmoid Sign Sin Sinh Sqrt ".Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
            Direct(SnakeCase(type), type);
        Direct("add", "AddV2");
        Direct("divide", "RealDiv");
        Direct("equal", "Equal");
        Direct("floordiv", "FloorDiv");
        Direct("greater", "Greater");
        Direct("greater_equal", "GreaterEqual");
        Direct("logical_xor", "NotEqual");
        Direct("multiply", "Mul");
        Direct("negative", "Neg");
        Direct("square", "Square");
        Direct("squared_difference", "SquaredDifference");
        Direct("subtract", "Sub");
        Direct("tan", "Tan");
        Direct("tanh", "Tanh");
        Add("add_n", (x, _) => Op("AddN", [x]));
        Add("clip_by_value", (x, a) => Op("ClipByValue", x[0], Number(a.Real("min")), Number(a.Real("max"))));
        Add(
            "cast",
            (x, a) =>
                With(
                    "Cast",
                    new
                    {
                        DstT = a.Text("dtype") switch
                        {
                            "float32" => TF_DataType.TF_FLOAT,
                            "float64" => TF_DataType.TF_DOUBLE,
                            _ => TF_DataType.TF_INT32,
                        },
                    },
                    x[0]
                )
        );
        AddMany("clip_by_global_norm", ClipByGlobalNorm);
    }

    private static Tensor[] ClipByGlobalNorm(Tensor[] x, JsonElement arguments)
    {
        var limit = Number(arguments.Real("clip_norm"));
        var norm = Op("Sqrt", Op("Mul", Number(2), Op("AddN", [Array.ConvertAll(x, t => Op("L2Loss", t))])));
        var scale = Op("RealDiv", limit, Op("Maximum", norm, limit));
        return Array.ConvertAll(x, t => Op("Mul", t, scale));
    }

    private static string SnakeCase(string type) =>
        type is "Atan2" or "Log1p"
            ? type.ToLowerInvariant()
            : string.Concat(
                type.Select(
                    (c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
                )
            );
}
