using Tensorflow.Graphs;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>The operations If and StatelessIf: one of two functions, chosen by a condition.</summary>
internal static class ConditionalOperations
{
    public static void Register(RegistryBuilder registry)
    {
        foreach (var type in (string[])["If", "StatelessIf"])
        {
            var operation = registry
                .Add(type)
                .Input("cond: Tcond")
                .Input("input: Tin")
                .Output("output: Tout")
                .Attr("Tcond: type")
                .Attr("Tin: list(type) >= 0")
                .Attr("Tout: list(type) >= 0")
                .Attr("then_branch: func")
                .Attr("else_branch: func")
                .Attr("output_shapes: list(shape) = []")
                .Kernel(Run)
                .Gradient(Gradient);
            if (type == "If")
                operation.Stateful();
        }
    }

    private static FunctionBody Body(AttributeSet attributes, string name) =>
        attributes.Get<FunctionAttribute>(name).Body as FunctionBody
        ?? throw new NotSupportedException($"The function of '{name}' is not known to the embedded engine.");

    private static void Run(KernelContext c)
    {
        var condition = c.Tensor(0);
        var isTrue = condition.Rank == 0 ? condition.ToDouble() != 0 : condition.Count > 0;
        var arguments = new TensorValue[c.Count - 1];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = c.Value(i + 1);
        c.Return(Body(c.Attributes, isTrue ? "then_branch" : "else_branch").Run(c.Environment, arguments));
    }

    private static Tensor?[] Gradient(Operation op, Tensor[] grads)
    {
        var inputs = op.inputs._inputs[1..];
        var given = grads.Where(g => g is not null).ToArray();
        var wanted = Enumerable.Range(0, inputs.Length).Where(i => gradients_util.IsTrainable(inputs[i])).ToArray();
        FunctionBody Branch(string attribute)
        {
            var body = Body(op.Attributes, attribute);
            var graph = new FuncGraph($"{body.Graph.FuncName}_grad_{ops.uid_function()}");
            var placeholders = inputs
                .Concat(given)
                .Select((t, i) => graph.AddInput(t.dtype.as_base_dtype(), t.shape, $"input_{i}"))
                .ToArray();
            var outputs = FunctionTracing.Inside(
                graph,
                () =>
                {
                    var copies = FunctionTracing.Inline(body, placeholders[..inputs.Length]);
                    var targets = copies.Where((_, i) => grads[i] is not null).ToArray();
                    var sources = Array.ConvertAll(wanted, i => placeholders[i]);
                    var results = gradients_util._GradientsHelper(targets, sources, placeholders[inputs.Length..]);
                    return results.Select((r, i) => r ?? ControlFlowZeros.Like(sources[i])).ToArray();
                }
            );
            return new FunctionBody(graph, placeholders, outputs);
        }
        var thenBody = Branch("then_branch");
        var elseBody = Branch("else_branch");
        var result = Redrawing.After(
            op,
            [Body(op.Attributes, "then_branch"), Body(op.Attributes, "else_branch")],
            () =>
                tf.OpDefLib._apply_op_helper(
                    "If",
                    null,
                    new Dictionary<string, object>
                    {
                        ["cond"] = op.inputs[0],
                        ["input"] = inputs.Concat(given).ToArray(),
                        ["Tout"] = Array.ConvertAll(thenBody.Outputs, o => o.dtype.as_base_dtype()),
                        ["then_branch"] = new FunctionAttribute(thenBody.Graph.FuncName, thenBody),
                        ["else_branch"] = new FunctionAttribute(elseBody.Graph.FuncName, elseBody),
                    }
                )
        );
        var gradients = new Tensor?[op.NumInputs];
        for (var i = 0; i < wanted.Length; i++)
            gradients[wanted[i] + 1] = result.outputs[i];
        return gradients;
    }
}
