using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Linear algebra.</summary>
public class linalg_ops
{
    public Tensor cholesky(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("Cholesky", name!, new ExecuteOpArgs(input));

    public Tensor cholesky_solve(Tensor chol, Tensor rhs, string? name = null) =>
        tf_with(
            ops.name_scope(name!, "cholesky_solve"),
            _ => matrix_triangular_solve(chol, matrix_triangular_solve(chol, rhs), adjoint: true)
        );

    public Tensor eye(
        int num_rows,
        int num_columns = -1,
        Shape? batch_shape = null,
        TF_DataType dtype = TF_DataType.TF_DOUBLE,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "eye"),
            scope =>
            {
                int columns = num_columns == -1 ? num_rows : num_columns;
                long[] batch = batch_shape?.dims ?? [];
                Tensor ones = array_ops.ones(new Shape([.. batch, Math.Min(num_rows, columns)]), dtype);
                return columns == num_rows
                    ? array_ops.matrix_diag(ones, scope)
                    : array_ops.matrix_set_diag(
                        array_ops.zeros(new Shape([.. batch, num_rows, columns]), dtype),
                        ones,
                        scope
                    );
            }
        );

    public Tensor matrix_inverse(Tensor input, bool adjoint = false, string? name = null) =>
        tf.Context.ExecuteOp("MatrixInverse", name!, new ExecuteOpArgs(input).Attr("adjoint", adjoint));

    /// <summary>Least squares, with an optional penalty l2_regularizer |x|².</summary>
    public Tensor matrix_solve_ls(
        Tensor matrix,
        Tensor rhs,
        Tensor? l2_regularizer = null,
        bool fast = true,
        string? name = null
    )
    {
        Tensor penalty = l2_regularizer is null
            ? constant_op.constant(0d)
            : math_ops.cast(l2_regularizer, TF_DataType.TF_DOUBLE);
        return tf.Context.ExecuteOp("MatrixSolveLs", name!, new ExecuteOpArgs(matrix, rhs, penalty).Attr("fast", fast));
    }

    public Tensor matrix_triangular_solve(
        Tensor matrix,
        Tensor rhs,
        bool lower = true,
        bool adjoint = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MatrixTriangularSolve",
            name!,
            new ExecuteOpArgs(matrix, rhs).Attr("lower", lower).Attr("adjoint", adjoint)
        );

    /// <summary>Norm of vectors or matrices: euclidean, fro, 1, 2 or inf.</summary>
    public Tensor norm(
        Tensor tensor,
        string ord = "euclidean",
        Axis? axis = null,
        string? name = null,
        bool keepdims = true
    ) =>
        tf_with(
            ops.name_scope(name!, "norm"),
            _ =>
                ord switch
                {
                    "euclidean" or "fro" or "2" => math_ops.sqrt(
                        gen_math_ops.sum(
                            math_ops.square(math_ops.abs(tensor)),
                            math_ops.ReductionAxes(tensor, axis),
                            keepdims
                        )
                    ),
                    "1" => gen_math_ops.sum(math_ops.abs(tensor), math_ops.ReductionAxes(tensor, axis), keepdims),
                    "inf" => math_ops.reduce_max(math_ops.abs(tensor), axis, keepdims),
                    _ => throw new ValueError($"Unknown norm '{ord}'; use euclidean, fro, 1, 2 or inf."),
                }
        );

    public Tensors qr(Tensor input, bool full_matrices = false, string? name = null) =>
        tf.Context.ExecuteOp("Qr", name!, new ExecuteOpArgs(input).Attr("full_matrices", full_matrices));
}
