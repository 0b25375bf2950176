using Tensorflow.Graphs;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>Builds the operation While from a condition and a body.</summary>
internal static class Loop
{
    /// <summary>Adds a loop to the default graph and returns the loop variables after it.</summary>
    public static Tensor[] Build(
        Func<Tensor[], Tensor> condition,
        Func<Tensor[], Tensor[]> step,
        Tensor[] variables,
        Shape[]? shapeInvariants,
        string? name
    )
    {
        var outer = ops.get_default_graph();
        variables = Array.ConvertAll(variables, v => outer.Adopt(v));
        var shapes = shapeInvariants ?? Array.ConvertAll(variables, v => v.shape);
        var uid = ops.uid_function();
        var (conditionGraph, conditionInputs) = Start($"{name ?? "while"}_cond_{uid}", variables, shapes);
        var (bodyGraph, bodyInputs) = Start($"{name ?? "while"}_body_{uid}", variables, shapes);
        var goOn = FunctionTracing.Inside(conditionGraph, () => conditionGraph.Adopt(condition(conditionInputs)));
        var results = FunctionTracing.Inside(
            bodyGraph,
            () => Array.ConvertAll(step(bodyInputs), r => bodyGraph.Adopt(r))
        );
        Check(variables, results);
        var captured = FunctionTracing.ShareCaptures(conditionGraph, bodyGraph);
        var bodyCaptures = FunctionTracing.Placeholders(bodyGraph, captured);
        var conditionBody = new FunctionBody(
            conditionGraph,
            [.. conditionInputs, .. FunctionTracing.Placeholders(conditionGraph, captured)],
            [goOn]
        );
        var body = new FunctionBody(bodyGraph, [.. bodyInputs, .. bodyCaptures], [.. results, .. bodyCaptures]);
        var operation = tf.OpDefLib._apply_op_helper(
            "While",
            name ?? "while",
            new Dictionary<string, object>
            {
                ["input"] = (Tensor[])[.. variables, .. captured],
                ["cond"] = new FunctionAttribute(conditionGraph.FuncName, conditionBody),
                ["body"] = new FunctionAttribute(bodyGraph.FuncName, body),
            }
        );
        for (var i = 0; i < variables.Length; i++)
            operation
                .outputs[i]
                .InferShape(
                    shapeInvariants?[i]
                        ?? (results[i].shape == shapes[i] ? shapes[i] : Shape.UnknownOfRank(shapes[i].ndim))
                );
        return operation.outputs[..variables.Length];
    }

    private static (FuncGraph Graph, Tensor[] Inputs) Start(string name, Tensor[] variables, Shape[] shapes)
    {
        var graph = new FuncGraph(name);
        var inputs = new Tensor[variables.Length];
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = graph.AddInput(variables[i].dtype.as_base_dtype(), shapes[i], $"loop_var_{i}");
        return (graph, inputs);
    }

    private static void Check(Tensor[] variables, Tensor[] results)
    {
        if (variables.Length != results.Length)
            throw new ValueError(
                $"The body of a loop must return as many values as there are loop variables: {variables.Length}, "
                    + $"not {results.Length}."
            );
        for (var i = 0; i < results.Length; i++)
            if (variables[i].dtype.as_base_dtype() != results[i].dtype.as_base_dtype())
                throw new TypeError(
                    $"Loop variable {i} is {variables[i].dtype.as_numpy_name()}, but the body returns "
                        + $"{results[i].dtype.as_numpy_name()} for it."
                );
    }
}
