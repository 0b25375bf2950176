namespace Tensorflow;

/// <summary>Tensors as arrays: identity, gradients that stop, matrices.</summary>
public partial class array_ops
{
    public static Tensor identity(Tensor input, string? name = null) => gen_array_ops.identity(input, name);

    public static Tensor stop_gradient(Tensor input, string? name = null) => gen_array_ops.stop_gradient(input, name);

    public static Tensor prevent_gradient(Tensor input, string message = "", string? name = null) =>
        gen_array_ops.prevent_gradient(input, message, name);

    public static Tensor invert_permutation(Tensor x, string? name = null) => gen_array_ops.invert_permutation(x, name);

    public static Tensor matrix_diag(
        Tensor diagonal,
        string name = "diag",
        int k = 0,
        int num_rows = -1,
        int num_cols = -1,
        float padding_value = 0f,
        string align = "RIGHT_LEFT"
    ) =>
        gen_array_ops.matrix_diag_v3(
            diagonal,
            constant_op.constant(k),
            constant_op.constant(num_rows),
            constant_op.constant(num_cols),
            constant_op.constant(padding_value, diagonal.dtype),
            align,
            name
        );

    public static Tensor matrix_set_diag(
        Tensor input,
        Tensor diagonal,
        string name = "set_diag",
        int k = 0,
        string align = "RIGHT_LEFT"
    ) => gen_array_ops.matrix_set_diag_v3(input, diagonal, constant_op.constant(k), align, name);
}
