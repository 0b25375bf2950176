using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Functions applied along the first dimension of a tensor.</summary>
public class functional_ops
{
    /// <summary>
    /// Goes through the elements of dimension 0 in order, combining each with what was accumulated before, and
    /// returns all accumulated values. In a graph the number of elements must be known.
    /// </summary>
    public static Tensor scan(
        Func<Tensor, Tensor, Tensor> fn,
        Tensor elems,
        Tensor? initializer = null,
        int parallel_iterations = 10,
        bool back_prop = true,
        bool swap_memory = false,
        bool infer_shape = true,
        bool reverse = false,
        string? name = null
    )
    {
        var count = Count(elems, "scan");
        var order = Enumerable.Range(0, count);
        if (reverse)
            order = order.Reverse();
        var results = new Tensor[count];
        var accumulated = initializer;
        foreach (var i in order)
        {
            var element = elems[i];
            accumulated = accumulated is null ? element : fn(accumulated, element);
            results[i] = accumulated;
        }
        return Stack(results, name ?? "scan");
    }

    /// <summary>Applies a function to each element of dimension 0 and stacks the results.</summary>
    internal static Tensor Map(Func<Tensor, Tensor> fn, Tensor elems, string? name)
    {
        var results = new Tensor[Count(elems, "map_fn")];
        for (var i = 0; i < results.Length; i++)
            results[i] = fn(elems[i]);
        return Stack(results, name ?? "map");
    }

    private static int Count(Tensor elems, string function) =>
        elems.shape is { IsNull: false, ndim: > 0 } shape && shape.dims[0] >= 0
            ? (int)shape.dims[0]
            : throw new NotSupportedException(
                $"{function} in a graph needs to know the size of dimension 0; the shape of {elems.name} is "
                    + $"{elems.shape}. Use tf.while_loop, or the packages of TensorFlow.NET."
            );

    private static Tensor Stack(Tensor[] parts, string name) =>
        tf.Context.ExecuteOp("Pack", name, new ExecuteOpArgs((object)parts));
}
