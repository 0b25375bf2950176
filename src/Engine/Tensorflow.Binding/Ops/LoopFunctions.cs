using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Functions applied along the first dimension of a tensor.</summary>
internal static class LoopFunctions
{
    /// <summary>fn of each element, stacked.</summary>
    public static Tensor MapFn(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType dtype, string? name) =>
        tf_with(
            ops.name_scope(name!, "map", elems),
            scope =>
            {
                if (KnownCount(elems) is { } count)
                {
                    Tensor[] parts = array_ops.unstack(elems, count);
                    return Stacked([.. parts.Select(fn)], scope);
                }
                return Loop(elems, null, (_, element) => fn(element), dtype, reverse: false);
            }
        );

    /// <summary>a[i] = fn(a[i - 1], element i): all a, stacked. Without a first a it is the first element.</summary>
    public static Tensor Scan(
        Func<Tensor, Tensor, Tensor> fn,
        Tensor elems,
        Tensor? initializer,
        bool reverse,
        string? name
    ) =>
        tf_with(
            ops.name_scope(name!, "scan", elems),
            scope =>
            {
                if (KnownCount(elems) is not { } count)
                {
                    return Loop(elems, initializer, fn, TF_DataType.DtInvalid, reverse);
                }
                Tensor[] parts = array_ops.unstack(elems, count);
                Tensor[] results = new Tensor[count];
                Tensor? last = initializer;
                foreach (int i in reverse ? Enumerable.Range(0, count).Reverse() : Enumerable.Range(0, count))
                {
                    results[i] = last = last is null ? parts[i] : fn(last, parts[i]);
                }
                return Stacked(results, scope);
            }
        );

    private static int? KnownCount(Tensor elems)
    {
        if (elems.shape.ndim == 0)
        {
            throw new ValueError("The elements must have at least one dimension to go along, got a scalar.");
        }
        return elems.shape.ndim > 0 && elems.shape[0] >= 0 ? (int)elems.shape[0] : null;
    }

    private static Tensor Stacked(Tensor[] results, string scope) =>
        results.Length > 0
            ? array_ops.stack(results, name: scope)
            : throw new ValueError("There are no elements to apply the function to.");

    // The number of elements is known only when the graph runs: results are appended in a loop.
    private static Tensor Loop(
        Tensor elems,
        Tensor? initializer,
        Func<Tensor, Tensor, Tensor> fn,
        TF_DataType dtype,
        bool reverse
    )
    {
        Tensor source = reverse ? array_ops.reverse(elems, constant_op.constant(0)) : elems;
        Tensor count = array_ops.shape(source)[0];
        Tensor element = array_ops.gather(source, constant_op.constant(0), 0);
        Tensor first = initializer is null && dtype == TF_DataType.DtInvalid ? element : fn(initializer!, element);
        Tensors results = control_flow_ops.while_loop(
            values => gen_math_ops.less(values.Flatten().First(), count),
            values =>
            {
                Tensor[] state = [.. values.Flatten()];
                Tensor next = fn(state[1], array_ops.gather(source, state[0], 0));
                Tensor all = array_ops.concat([state[2], array_ops.expand_dims(next, 0)], constant_op.constant(0));
                return new Tensors(state[0] + 1, next, all);
            },
            new Tensors(constant_op.constant(1), first, array_ops.expand_dims(first, 0))
        );
        Tensor stacked = results.Flatten().Last();
        return reverse ? array_ops.reverse(stacked, constant_op.constant(0)) : stacked;
    }
}
