using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Shapes, and changes of shape that keep the elements.</summary>
public static partial class gen_array_ops
{
    public static Tensor batch_to_space(Tensor input, Tensor crops, int block_size = 0, string? name = null) =>
        tf.Context.ExecuteOp("BatchToSpace", name, new ExecuteOpArgs(input, crops).Attr("block_size", block_size));

    public static Tensor batch_to_space_nd(Tensor input, Tensor block_shape, Tensor crops, string? name = null) =>
        tf.Context.ExecuteOp("BatchToSpaceND", name, new ExecuteOpArgs(input, block_shape, crops));

    public static Tensor broadcast_args(Tensor s0, Tensor s1, string? name = null) =>
        tf.Context.ExecuteOp("BroadcastArgs", name, new ExecuteOpArgs(s0, s1));

    public static Tensor[] broadcast_gradient_args(Tensor s0, Tensor s1, string? name = null) =>
        tf.Context.ExecuteOp("BroadcastGradientArgs", name, new ExecuteOpArgs(s0, s1));

    public static Tensor broadcast_to(Tensor input, Tensor shape, string? name = null) =>
        tf.Context.ExecuteOp("BroadcastTo", name, new ExecuteOpArgs(input, shape));

    public static Tensor concat(Tensor concat_dim, Tensors values, string? name = null) =>
        tf.Context.ExecuteOp("Concat", name, new ExecuteOpArgs(concat_dim, values));

    public static Tensor[] concat_offset(Tensor concat_dim, Tensors shape, string? name = null) =>
        tf.Context.ExecuteOp("ConcatOffset", name, new ExecuteOpArgs(concat_dim, shape));

    public static Tensor concat_v2(Tensors values, Tensor axis, string? name = null) =>
        tf.Context.ExecuteOp("ConcatV2", name, new ExecuteOpArgs(values, axis));

    public static Tensor conjugate_transpose(Tensor x, Tensor perm, string? name = null) =>
        tf.Context.ExecuteOp("ConjugateTranspose", name, new ExecuteOpArgs(x, perm));

    public static Tensor depth_to_space(
        Tensor input,
        int block_size = 0,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "DepthToSpace",
            name,
            new ExecuteOpArgs(input).Attr("block_size", block_size).Attr("data_format", data_format)
        );

    public static Tensor ensure_shape(Tensor input, Shape shape, string? name = null) =>
        tf.Context.ExecuteOp("EnsureShape", name, new ExecuteOpArgs(input).Attr("shape", shape));

    public static Tensor expand_dims(Tensor input, Tensor dim, string? name = null) =>
        tf.Context.ExecuteOp("ExpandDims", name, new ExecuteOpArgs(input, dim));

    public static Tensor invert_permutation(Tensor x, string? name = null) =>
        tf.Context.ExecuteOp("InvertPermutation", name, new ExecuteOpArgs(x));

    public static Tensor mirror_pad(Tensor input, Tensor paddings, string mode, string? name = null) =>
        tf.Context.ExecuteOp("MirrorPad", name, new ExecuteOpArgs(input, paddings).Attr("mode", mode));

    public static Tensor mirror_pad_grad(Tensor input, Tensor paddings, string mode, string? name = null) =>
        tf.Context.ExecuteOp("MirrorPadGrad", name, new ExecuteOpArgs(input, paddings).Attr("mode", mode));

    public static Tensor pack(Tensors values, int axis = 0, string? name = null) =>
        tf.Context.ExecuteOp("Pack", name, new ExecuteOpArgs(values).Attr("axis", axis));

    public static Tensor pad(Tensor input, Tensor paddings, string? name = null) =>
        tf.Context.ExecuteOp("Pad", name, new ExecuteOpArgs(input, paddings));

    public static Tensor pad_v2(Tensor input, Tensor paddings, Tensor constant_values, string? name = null) =>
        tf.Context.ExecuteOp("PadV2", name, new ExecuteOpArgs(input, paddings, constant_values));

    public static Tensor rank(Tensor input, string? name = null) =>
        tf.Context.ExecuteOp("Rank", name, new ExecuteOpArgs(input));

    public static Tensor reshape(Tensor tensor, Tensor shape, string? name = null) =>
        tf.Context.ExecuteOp("Reshape", name, new ExecuteOpArgs(tensor, shape));

    public static Tensor reverse(Tensor tensor, Tensor dims, string? name = null) =>
        tf.Context.ExecuteOp("Reverse", name, new ExecuteOpArgs(tensor, dims));

    public static Tensor reverse_sequence(
        Tensor input,
        Tensor seq_lengths,
        int seq_dim = 0,
        int batch_dim = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ReverseSequence",
            name,
            new ExecuteOpArgs(input, seq_lengths).Attr("seq_dim", seq_dim).Attr("batch_dim", batch_dim)
        );

    public static Tensor reverse_v2(Tensor tensor, Tensor axis, string? name = null) =>
        tf.Context.ExecuteOp("ReverseV2", name, new ExecuteOpArgs(tensor, axis));

    public static Tensor shape(Tensor input, TF_DataType out_type = TF_DataType.TF_INT32, string? name = null) =>
        tf.Context.ExecuteOp("Shape", name, new ExecuteOpArgs(input).Attr("out_type", out_type));

    public static Tensor[] shape_n(Tensors input, TF_DataType out_type = TF_DataType.TF_INT32, string? name = null) =>
        tf.Context.ExecuteOp("ShapeN", name, new ExecuteOpArgs(input).Attr("out_type", out_type));

    public static Tensor size(Tensor input, TF_DataType out_type = TF_DataType.TF_INT32, string? name = null) =>
        tf.Context.ExecuteOp("Size", name, new ExecuteOpArgs(input).Attr("out_type", out_type));

    public static Tensor space_to_batch(Tensor input, Tensor paddings, int block_size = 0, string? name = null) =>
        tf.Context.ExecuteOp("SpaceToBatch", name, new ExecuteOpArgs(input, paddings).Attr("block_size", block_size));

    public static Tensor space_to_batch_nd(Tensor input, Tensor block_shape, Tensor paddings, string? name = null) =>
        tf.Context.ExecuteOp("SpaceToBatchND", name, new ExecuteOpArgs(input, block_shape, paddings));

    public static Tensor space_to_depth(
        Tensor input,
        int block_size = 0,
        string data_format = "NHWC",
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "SpaceToDepth",
            name,
            new ExecuteOpArgs(input).Attr("block_size", block_size).Attr("data_format", data_format)
        );

    public static Tensor[] split(Tensor split_dim, Tensor value, int num_split = 0, string? name = null) =>
        tf.Context.ExecuteOp("Split", name, new ExecuteOpArgs(split_dim, value).Attr("num_split", num_split));

    public static Tensor[] split_v(
        Tensor value,
        Tensor size_splits,
        Tensor split_dim,
        int num_split = 0,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "SplitV",
            name,
            new ExecuteOpArgs(value, size_splits, split_dim).Attr("num_split", num_split)
        );

    public static Tensor squeeze(Tensor input, int[]? squeeze_dims = null, string? name = null) =>
        tf.Context.ExecuteOp("Squeeze", name, new ExecuteOpArgs(input).Attr("squeeze_dims", squeeze_dims ?? []));

    public static Tensor tile(Tensor input, Tensor multiples, string? name = null) =>
        tf.Context.ExecuteOp("Tile", name, new ExecuteOpArgs(input, multiples));

    public static Tensor tile_grad(Tensor input, Tensor multiples, string? name = null) =>
        tf.Context.ExecuteOp("TileGrad", name, new ExecuteOpArgs(input, multiples));

    public static Tensor transpose(Tensor x, Tensor perm, string? name = null) =>
        tf.Context.ExecuteOp("Transpose", name, new ExecuteOpArgs(x, perm));

    public static Tensor[] unpack(Tensor value, int num = 0, int axis = 0, string? name = null) =>
        tf.Context.ExecuteOp("Unpack", name, new ExecuteOpArgs(value).Attr("num", num).Attr("axis", axis));
}
