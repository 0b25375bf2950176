using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Sorting along the last axis.</summary>
public class sort_ops
{
    public static Tensor argsort(
        Tensor values,
        Axis? axis = null,
        string direction = "ASCENDING",
        bool stable = false,
        string? name = null
    ) => Sorted(values, axis, direction, name)[1];

    public static Tensor sort(Tensor values, Axis axis, string direction = "ASCENDING", string? name = null) =>
        Sorted(values, axis, direction, name)[0];

    public Tensor matrix_inverse(Tensor input, bool adjoint = false, string? name = null) =>
        tf.Context.ExecuteOp("MatrixInverse", name!, new ExecuteOpArgs(input).Attr("adjoint", adjoint));

    // Values and positions, by the kernel of the k largest; ascending order is that of the negated values.
    private static Tensor[] Sorted(Tensor values, Axis? axis, string direction, string? name)
    {
        if (direction is not ("ASCENDING" or "DESCENDING"))
        {
            throw new ValueError($"Unknown direction '{direction}'; use ASCENDING or DESCENDING.");
        }
        int rank = values.shape.ndim;
        int along = array_ops.get_positive_axis(axis is null ? -1 : axis.axis[0], rank);
        int[] order = [.. Enumerable.Range(0, rank)];
        (order[along], order[rank - 1]) = (rank - 1, along);
        Tensor last = along == rank - 1 ? values : array_ops.transpose(values, new Axis(order));
        bool ascending = direction == "ASCENDING";
        Tensor count = array_ops.shape(last)[rank - 1];
        Tensor[] top = gen_nn_ops.top_kv2(ascending ? -last : last, count, name: name);
        Tensor[] results = [ascending ? -top[0] : top[0], top[1]];
        return along == rank - 1 ? results : [.. results.Select(r => array_ops.transpose(r, new Axis(order)))];
    }
}
