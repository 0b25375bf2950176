using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Constants, placeholders, copies and checks.</summary>
public static partial class gen_array_ops
{
    public static Tensor _const(TensorProto value, TF_DataType dtype, string? name = null) =>
        tf.Context.ExecuteOp("Const", name, new ExecuteOpArgs().Attr("value", value).Attr("dtype", dtype));

    public static Tensor bitcast(Tensor input, TF_DataType type, string? name = null) =>
        tf.Context.ExecuteOp("Bitcast", name, new ExecuteOpArgs(input).Attr("type", type));

    public static Tensor check_numerics(Tensor tensor, string message, string? name = null) =>
        tf.Context.ExecuteOp("CheckNumerics", name, new ExecuteOpArgs(tensor).Attr("message", message));

    public static Tensor check_numerics_v2(Tensor tensor, string message, string? name = null) =>
        tf.Context.ExecuteOp("CheckNumericsV2", name, new ExecuteOpArgs(tensor).Attr("message", message));

    public static Tensor extract_image_patches(
        Tensor images,
        int[] ksizes,
        int[] strides,
        int[] rates,
        string padding,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ExtractImagePatches",
            name,
            new ExecuteOpArgs(images)
                .Attr("ksizes", ksizes)
                .Attr("strides", strides)
                .Attr("rates", rates)
                .Attr("padding", padding)
        );

    public static Tensor fill(Tensor dims, Tensor value, string? name = null) =>
        tf.Context.ExecuteOp("Fill", name, new ExecuteOpArgs(dims, value));

    public static Tensor identity(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("Identity", name, new ExecuteOpArgs(input));

    public static Tensor[] identity_n(Tensors input, string? name = null) =>
        tf.Context.ExecuteOp("IdentityN", name, new ExecuteOpArgs(input));

    public static Tensor ones_like(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("OnesLike", name, new ExecuteOpArgs(x));

    public static Tensor placeholder(TF_DataType dtype, Shape? shape = null, string? name = null) =>
        tf.Context.ExecuteOp("Placeholder", name, new ExecuteOpArgs().Attr("dtype", dtype).Attr("shape", shape));

    public static Tensor placeholder_with_default(Tensor input, Shape shape, string? name = null) =>
        tf.Context.ExecuteOp("PlaceholderWithDefault", name, new ExecuteOpArgs(input).Attr("shape", shape));

    public static Tensor prevent_gradient(Tensor input, string message = "", string? name = null) =>
        tf.Context.ExecuteOp("PreventGradient", name, new ExecuteOpArgs(input).Attr("message", message));

    public static Tensor ref_identity(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("RefIdentity", name, new ExecuteOpArgs(input));

    public static Tensor stop_gradient(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("StopGradient", name, new ExecuteOpArgs(input));

    public static Tensor zeros_like(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("ZerosLike", name, new ExecuteOpArgs(x));
}
