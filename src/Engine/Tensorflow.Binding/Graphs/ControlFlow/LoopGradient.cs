using Tensorflow.Graphs;
using static Tensorflow.Binding;

namespace Tensorflow.Engine;

/// <summary>
/// The gradient of a loop: the loop is run again with all its states kept, then the gradient of the body is applied
/// from the last iteration to the first. What the loop captures collects a gradient from every iteration.
/// </summary>
internal static class LoopGradient
{
    public static Tensor?[] Of(Operation op, Tensor[] grads)
    {
        var body = (FunctionBody)op.get_attr<FunctionAttribute>("body").Body!;
        var trainable = Enumerable
            .Range(0, op.NumInputs)
            .Where(i => gradients_util.IsTrainable(op.inputs[i]))
            .ToArray();
        var given = Array.ConvertAll(trainable, i => grads[i] ?? ControlFlowZeros.Like(op.inputs[i]));
        var backward = Backward(body, op.inputs, trainable);
        var result = Redrawing.After(
            op,
            [body],
            () =>
                tf.OpDefLib._apply_op_helper(
                    "_WhileGradient",
                    null,
                    new Dictionary<string, object>
                    {
                        ["input"] = op.inputs._inputs,
                        ["grads"] = given,
                        ["cond"] = op.get_attr<FunctionAttribute>("cond"),
                        ["body"] = op.get_attr<FunctionAttribute>("body"),
                        ["backward"] = new FunctionAttribute(backward.Graph.FuncName, backward),
                    }
                )
        );
        var gradients = new Tensor?[op.NumInputs];
        for (var i = 0; i < trainable.Length; i++)
            gradients[trainable[i]] = result.outputs[i];
        return gradients;
    }

    /// <summary>Goes from the gradients after the loop to those before it.</summary>
    public static void Run(KernelContext c)
    {
        var backward = (FunctionBody)c.Attr<FunctionAttribute>("backward").Body!;
        var draws = LoopDraws.Of(c);
        draws.Rewind();
        var states = LoopOperations.Iterate(c, keep: true);
        var inputs = states[0].Length;
        var gradients = new TensorValue[c.Count - inputs];
        for (var i = 0; i < gradients.Length; i++)
            gradients[i] = HostValue.Share(c.Value(inputs + i));
        for (var n = states.Count - 2; n >= 0; n--)
        {
            draws.GoTo(n);
            var before = backward.Run(c.Environment, [.. states[n], .. gradients]);
            LoopOperations.Release(gradients);
            gradients = before;
        }
        draws.GoTo(states.Count - 2);
        foreach (var state in states)
            LoopOperations.Release(state);
        c.Return(gradients);
    }

    /// <summary>
    /// A function from the loop's state and the gradients after an iteration to those before it. The body passes
    /// captures on unchanged, so that their gradients add up by themselves.
    /// </summary>
    private static FunctionBody Backward(FunctionBody body, InputList inputs, int[] trainable)
    {
        var graph = new FuncGraph($"{body.Graph.FuncName}_grad_{ops.uid_function()}");
        var state = inputs._inputs.Select(
            (t, i) => graph.AddInput(t.dtype.as_base_dtype(), body.Inputs[i].shape, $"state_{i}")
        );
        var placeholders = state.ToArray();
        var incoming = Array.ConvertAll(
            trainable,
            i =>
                graph.AddInput(
                    inputs[i].dtype.as_base_dtype() == TF_DataType.TF_RESOURCE
                        ? TF_DataType.TF_FLOAT
                        : inputs[i].dtype.as_base_dtype(),
                    Shape.Null,
                    $"grad_{i}"
                )
        );
        var outputs = FunctionTracing.Inside(
            graph,
            () =>
            {
                var copies = FunctionTracing.Inline(body, placeholders);
                var sources = Array.ConvertAll(trainable, i => placeholders[i]);
                var results = gradients_util._GradientsHelper(
                    Array.ConvertAll(trainable, i => copies[i]),
                    sources,
                    incoming
                );
                return results.Select((r, i) => r ?? ControlFlowZeros.Like(sources[i])).ToArray();
            }
        );
        return new FunctionBody(graph, [.. placeholders, .. incoming], outputs);
    }
}
