using Tensorflow.NumPy;

namespace Tensorflow;

public partial class tensorflow
{
    public LinalgApi linalg { get; } = new();

    /// <summary>Functions under <c>tf.linalg</c>.</summary>
    public class LinalgApi
    {
        private readonly linalg_ops _ops = new();

        public Tensor batch_matmul(Tensor x, Tensor y, bool adj_x = false, bool adj_y = false, string? name = null) =>
            math_ops.batch_matmul(x, y, adj_x, adj_y, name);

        public Tensor diag(Tensor diagonal, string? name = null) => gen_array_ops.diag(diagonal, name);

        public Tensor einsum(string equation, Tensors inputs, string? name = null) =>
            math_ops.einsum(equation, inputs, name);

        public Tensor eye(
            int num_rows,
            int num_columns = -1,
            Shape? batch_shape = null,
            TF_DataType dtype = TF_DataType.TF_DOUBLE,
            string? name = null
        ) => _ops.eye(num_rows, num_columns, batch_shape, dtype, name);

        public Tensor global_norm(Tensor[] t_list, string? name = null) => clip_ops.global_norm(t_list, name);

        public Tensor inv(Tensor input, bool adjoint = false, string? name = null) =>
            _ops.matrix_inverse(input, adjoint, name);

        public Tensor l2_normalize(Tensor x, int axis = 0, float epsilon = 1E-12f, string? name = null) =>
            nn_impl.l2_normalize(x, axis, constant_op.constant(epsilon, x.dtype), name);

        public Tensor lstsq(
            Tensor matrix,
            Tensor rhs,
            NDArray? l2_regularizer = null,
            bool fast = true,
            string? name = null
        ) => _ops.matrix_solve_ls(matrix, rhs, l2_regularizer, fast, name);

        public Tensor matmul(Tensor a, Tensor b) => math_ops.matmul(a, b);

        public Tensor norm(Tensor a, string ord = "euclidean", Axis? axis = null, string? name = null) =>
            _ops.norm(a, ord, axis, name);

        public Tensors qr(Tensor input, bool full_matrices = true, string? name = null) =>
            _ops.qr(input, full_matrices, name);

        public Tensor tensor_diag_part(Tensor input, string? name = null) => gen_array_ops.diag_part(input, name);

        public Tensor tensordot(Tensor x, Tensor y, NDArray axes, string? name = null) =>
            math_ops.tensordot(x, y, axes, name);
    }
}
