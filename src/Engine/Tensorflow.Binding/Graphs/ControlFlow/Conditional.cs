using Tensorflow.Graphs;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Builds the operation If from two branches.</summary>
internal static class Conditional
{
    /// <summary>Adds a condition to the default graph; branches give tensors, or operations to carry out.</summary>
    public static Tensor[] Build(
        Tensor condition,
        Func<ITensorOrOperation[]> whenTrue,
        Func<ITensorOrOperation[]> whenFalse,
        string? name
    )
    {
        var uid = ops.uid_function();
        var (trueGraph, trueResults) = Trace($"{name ?? "cond"}_true_{uid}", whenTrue);
        var (falseGraph, falseResults) = Trace($"{name ?? "cond"}_false_{uid}", whenFalse);
        Check(trueResults, falseResults);
        var captured = FunctionTracing.ShareCaptures(trueGraph, falseGraph);
        var thenBody = Body(trueGraph, captured, trueResults);
        var elseBody = Body(falseGraph, captured, falseResults);
        var operation = tf.OpDefLib._apply_op_helper(
            "If",
            name ?? "cond",
            new Dictionary<string, object>
            {
                ["cond"] = condition,
                ["input"] = captured,
                ["Tout"] = Array.ConvertAll(thenBody.Outputs, o => o.dtype.as_base_dtype()),
                ["then_branch"] = new FunctionAttribute(trueGraph.FuncName, thenBody),
                ["else_branch"] = new FunctionAttribute(falseGraph.FuncName, elseBody),
            }
        );
        for (var i = 0; i < operation.outputs.Length; i++)
            operation.outputs[i].InferShape(Common(thenBody.Outputs[i].shape, elseBody.Outputs[i].shape));
        return operation.outputs.Length == 0 ? GraphCall.NoOutput(operation) : operation.outputs;
    }

    private static (FuncGraph Graph, ITensorOrOperation[] Results) Trace(string name, Func<ITensorOrOperation[]> branch)
    {
        var graph = new FuncGraph(name);
        var results = FunctionTracing.Inside(
            graph,
            () => Array.ConvertAll(branch(), r => r is Tensor tensor ? graph.Adopt(tensor) : r)
        );
        return (graph, results);
    }

    private static FunctionBody Body(FuncGraph graph, Tensor[] captured, ITensorOrOperation[] results) =>
        new(
            graph,
            FunctionTracing.Placeholders(graph, captured),
            [.. results.OfType<Tensor>().Where(t => t.dtype != TF_DataType.DtInvalid)],
            [.. results.Where(r => r is Operation || r.dtype == TF_DataType.DtInvalid).Select(r => r.op)]
        );

    private static void Check(ITensorOrOperation[] a, ITensorOrOperation[] b)
    {
        if (a.Length != b.Length)
            throw new ValueError($"The branches of a condition return {a.Length} and {b.Length} values.");
        for (var i = 0; i < a.Length; i++)
            if (a[i].dtype.as_base_dtype() != b[i].dtype.as_base_dtype())
                throw new TypeError(
                    $"The branches of a condition return {a[i].dtype.as_numpy_name()} and {b[i].dtype.as_numpy_name()}."
                );
    }

    private static Shape Common(Shape a, Shape b)
    {
        if (a.IsNull || b.IsNull || a.ndim != b.ndim)
            return Shape.Null;
        var sizes = new long[a.ndim];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = a.dims[i] == b.dims[i] ? a.dims[i] : -1;
        return new Shape(sizes);
    }
}
