using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Diagonals and bands of matrices.</summary>
public static partial class gen_array_ops
{
    public static Tensor diag(Tensor diagonal, string? name = null) =>
        tf.Context.ExecuteOp("Diag", name, new ExecuteOpArgs(diagonal));

    public static Tensor diag_part(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("DiagPart", name, new ExecuteOpArgs(input));

    public static Tensor matrix_band_part(Tensor input, Tensor num_lower, Tensor num_upper, string? name = null) =>
        tf.Context.ExecuteOp("MatrixBandPart", name, new ExecuteOpArgs(input, num_lower, num_upper));

    public static Tensor matrix_diag(Tensor diagonal, string? name = null) =>
        tf.Context.ExecuteOp("MatrixDiag", name, new ExecuteOpArgs(diagonal));

    public static Tensor matrix_diag_part(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("MatrixDiagPart", name, new ExecuteOpArgs(input));

    public static Tensor matrix_diag_part_v2(Tensor input, Tensor k, Tensor padding_value, string? name = null) =>
        tf.Context.ExecuteOp("MatrixDiagPartV2", name, new ExecuteOpArgs(input, k, padding_value));

    public static Tensor matrix_diag_part_v3(
        Tensor input,
        Tensor k,
        Tensor padding_value,
        string align = "RIGHT_LEFT",
        string? name = null
    ) =>
        tf.Context.ExecuteOp("MatrixDiagPartV3", name, new ExecuteOpArgs(input, k, padding_value).Attr("align", align));

    public static Tensor matrix_diag_v2(
        Tensor diagonal,
        Tensor k,
        Tensor num_rows,
        Tensor num_cols,
        Tensor padding_value,
        string? name = null
    ) => tf.Context.ExecuteOp("MatrixDiagV2", name, new ExecuteOpArgs(diagonal, k, num_rows, num_cols, padding_value));

    public static Tensor matrix_diag_v3(
        Tensor diagonal,
        Tensor k,
        Tensor num_rows,
        Tensor num_cols,
        Tensor padding_value,
        string align = "RIGHT_LEFT",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "MatrixDiagV3",
            name,
            new ExecuteOpArgs(diagonal, k, num_rows, num_cols, padding_value).Attr("align", align)
        );

    public static Tensor matrix_set_diag(Tensor input, Tensor diagonal, string? name = null) =>
        tf.Context.ExecuteOp("MatrixSetDiag", name, new ExecuteOpArgs(input, diagonal));

    public static Tensor matrix_set_diag_v2(Tensor input, Tensor diagonal, Tensor k, string? name = null) =>
        tf.Context.ExecuteOp("MatrixSetDiagV2", name, new ExecuteOpArgs(input, diagonal, k));

    public static Tensor matrix_set_diag_v3(
        Tensor input,
        Tensor diagonal,
        Tensor k,
        string align = "RIGHT_LEFT",
        string? name = null
    ) => tf.Context.ExecuteOp("MatrixSetDiagV3", name, new ExecuteOpArgs(input, diagonal, k).Attr("align", align));
}
