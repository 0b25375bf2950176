using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

public partial class control_flow_ops
{
    /// <summary>The result of one of two functions, chosen by a condition when the graph runs.</summary>
    public static Tensor cond(
        Tensor pred,
        Func<ITensorOrOperation>? true_fn = null,
        Func<ITensorOrOperation>? false_fn = null,
        string? name = null
    )
    {
        if (true_fn is null || false_fn is null)
            throw new TypeError("cond needs a function for each of the two cases.");
        if (pred.IsHost)
            return ((bool)pred ? true_fn : false_fn)() is Tensor result ? result : null!;
        return Conditional.Build(pred, () => [true_fn()], () => [false_fn()], name)[0];
    }

    /// <inheritdoc cref="cond(Tensor, Func{ITensorOrOperation}?, Func{ITensorOrOperation}?, string?)"/>
    public static Tensor[] cond<T>(
        Tensor pred,
        Func<T[]>? true_fn = null,
        Func<T[]>? false_fn = null,
        bool strict = false,
        string? name = null
    )
    {
        if (true_fn is null || false_fn is null)
            throw new TypeError("cond needs a function for each of the two cases.");
        static ITensorOrOperation[] Elements(T[] values) =>
            Array.ConvertAll(values, v => v as ITensorOrOperation ?? ops.convert_to_tensor(v!));
        if (pred.IsHost)
            return [.. Elements(((bool)pred ? true_fn : false_fn)()).OfType<Tensor>()];
        return Conditional.Build(pred, () => Elements(true_fn()), () => Elements(false_fn()), name);
    }

    /// <summary>Repeats a function on loop variables as long as a condition on them holds.</summary>
    public static Tensors while_loop(
        Func<Tensors, Tensor> cond,
        Func<Tensors, Tensors> body,
        Tensors loop_vars,
        int parallel_iterations = 10,
        string? name = null
    ) => Repeat(v => cond(new Tensors(v)), v => body(new Tensors(v)), loop_vars, null, name);

    private static Tensor[] Repeat(
        Func<Tensor[], Tensor> condition,
        Func<Tensor[], Tensor[]> body,
        Tensor[] variables,
        Shape[]? shapeInvariants,
        string? name
    )
    {
        if (!tf.Context.executing_eagerly())
            return Loop.Build(condition, body, variables, shapeInvariants, name);
        while ((bool)condition(variables))
            variables = body(variables);
        return variables;
    }
}
