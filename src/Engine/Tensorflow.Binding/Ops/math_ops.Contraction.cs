using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Matrix products and other contractions.</summary>
public partial class math_ops
{
    public static Tensor matmul(
        Tensor a,
        Tensor b,
        bool transpose_a = false,
        bool transpose_b = false,
        bool adjoint_a = false,
        bool adjoint_b = false,
        bool a_is_sparse = false,
        bool b_is_sparse = false,
        string? name = null
    )
    {
        if (transpose_a && adjoint_a)
        {
            throw new ValueError("Only one of transpose_a and adjoint_a can be True.");
        }
        if (transpose_b && adjoint_b)
        {
            throw new ValueError("Only one of transpose_b and adjoint_b can be True.");
        }
        Tensor left = adjoint_a ? conj(a) : a;
        Tensor right = adjoint_b ? conj(b) : b;
        return gen_math_ops.mat_mul(left, right, transpose_a || adjoint_a, transpose_b || adjoint_b, name);
    }

    public static Tensor batch_matmul(
        Tensor x,
        Tensor y,
        bool adj_x = false,
        bool adj_y = false,
        string? name = null
    ) => gen_math_ops.batch_mat_mul_v2(x, y, adj_x, adj_y, name);

    public static Tensor einsum(string equation, Tensors inputs, string? name = null) =>
        tf.Context.ExecuteOp(
            "Einsum",
            name!,
            new ExecuteOpArgs((object)inputs.Flatten().ToArray()).Attr("equation", equation)
        );

    /// <summary>Contraction of the given axes: both operands become matrices, are multiplied, and the free
    /// dimensions are laid out again.</summary>
    /// <param name="a">Left operand.</param>
    /// <param name="b">Right operand.</param>
    /// <param name="axes">A number n (the last n of a with the first n of b), or a pair of axes or of lists.</param>
    /// <param name="name">Name of the operation.</param>
    public static Tensor tensordot(Tensor a, Tensor b, NDArray axes, string? name = null)
    {
        return tf_with(
            ops.name_scope(name!, "Tensordot", new object[] { a, b }),
            scope =>
            {
                (int[] axesOfA, int[] axesOfB) = ContractedAxes(a.shape.ndim, axes);
                int[] freeOfA = FreeAxes(a.shape.ndim, axesOfA);
                int[] freeOfB = FreeAxes(b.shape.ndim, axesOfB);
                Tensor left = AsMatrix(a, [.. freeOfA, .. axesOfA], freeOfA.Length);
                Tensor right = AsMatrix(b, [.. axesOfB, .. freeOfB], axesOfB.Length);
                Tensor[] free = [FreeDimensions(a, freeOfA), FreeDimensions(b, freeOfB)];
                return array_ops.reshape(matmul(left, right), array_ops.concat(free, constant_op.constant(0)), scope);
            }
        );
    }

    private static (int[] A, int[] B) ContractedAxes(int rank, NDArray axes)
    {
        int[] values = [.. axes.ToArray<int>()];
        switch (axes.shape.ndim)
        {
            case 0 when values[0] <= rank:
                return ([.. Enumerable.Range(rank - values[0], values[0])], [.. Enumerable.Range(0, values[0])]);
            case 1 when values.Length == 2:
                return ([values[0]], [values[1]]);
            case 2 when axes.shape[0] == 2:
                int half = values.Length / 2;
                return (values[..half], values[half..]);
            default:
                throw new ValueError(
                    $"`axes` must be a number of at most {rank}, a pair of axes or a pair of lists of axes, got {axes}."
                );
        }
    }

    private static int[] FreeAxes(int rank, int[] axes)
    {
        for (int i = 0; i < axes.Length; i++)
        {
            axes[i] = array_ops.get_positive_axis(axes[i], rank);
        }
        return [.. Enumerable.Range(0, rank).Except(axes)];
    }

    private static Tensor FreeDimensions(Tensor x, int[] axes) =>
        array_ops.gather(array_ops.shape(x), constant_op.constant(axes, TF_DataType.TF_INT32), 0);

    private static Tensor AsMatrix(Tensor x, int[] order, int rows)
    {
        bool inOrder = order.AsSpan().SequenceEqual(Enumerable.Range(0, order.Length).ToArray());
        Tensor ordered = inOrder ? x : array_ops.transpose(x, new Axis(order));
        Shape shape = ordered.shape;
        if (shape.IsFullyDefined)
        {
            long[] dims = shape.dims;
            long height = dims[..rows].Aggregate(1L, (p, d) => p * d);
            long width = dims[rows..].Aggregate(1L, (p, d) => p * d);
            return array_ops.reshape(ordered, new Shape([height, width]));
        }
        Tensor dynamic = array_ops.shape(ordered);
        Tensor[] parts = array_ops.split(dynamic, [rows, order.Length - rows], constant_op.constant(0));
        return array_ops.reshape(ordered, array_ops.stack([.. parts.Select(part => reduce_prod(part))]));
    }
}
