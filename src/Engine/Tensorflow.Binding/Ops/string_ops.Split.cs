using static Tensorflow.Binding;

namespace Tensorflow;

public partial class string_ops
{
    /// <summary>The parts of each string; an empty separator stands for any white space.</summary>
    public RaggedTensor string_split_v2(Tensor input, string sep = " ", int maxsplit = -1, string? name = null)
    {
        var rows = input.shape.ndim == 0 ? tf.reshape(input, new Shape(1)) : input;
        Tensor[] parts = tf.Context.ExecuteOp(
            "StringSplitV2",
            name!,
            new ExecuteOpArgs(rows, constant_op.constant(sep)).Attr("maxsplit", maxsplit)
        )!;
        var sparse = new SparseTensor(parts[0], parts[1], parts[2]);
        return RaggedTensor.from_value_rowids(
            sparse.values,
            sparse.indices[":", "0"],
            sparse.dense_shape[0],
            validate: false
        );
    }

    /// <summary>The code points of each string, and the bytes at which they start.</summary>
    public (RaggedTensor, RaggedTensor) unicode_decode_with_offsets(
        Tensor input,
        string input_encoding,
        string errors,
        int replacement_char = 0xFFFD,
        bool replace_control_characters = false,
        string? name = null
    )
    {
        Tensor[] parts = tf.Context.ExecuteOp(
            "UnicodeDecodeWithOffsets",
            name!,
            new ExecuteOpArgs(input.shape.ndim == 0 ? tf.reshape(input, new Shape(1)) : input)
                .Attr("input_encoding", input_encoding)
                .Attr("errors", errors)
                .Attr("replacement_char", replacement_char)
                .Attr("replace_control_characters", replace_control_characters)
        )!;
        return (RaggedTensor.from_row_splits(parts[1], parts[0]), RaggedTensor.from_row_splits(parts[2], parts[0]));
    }
}
