using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Operations on strings.</summary>
public partial class string_ops
{
    public Tensor lower(Tensor input, string encoding = "", string? name = null) =>
        tf.Context.ExecuteOp("StringLower", name!, new ExecuteOpArgs(input).Attr("encoding", encoding));

    public Tensor regex_replace(
        Tensor input,
        string pattern,
        string rewrite,
        bool replace_global = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "StaticRegexReplace",
            name!,
            new ExecuteOpArgs(input)
                .Attr("pattern", pattern)
                .Attr("rewrite", rewrite)
                .Attr("replace_global", replace_global)
        );

    public Tensor string_format(
        Tensor[] inputs,
        string template = "%s",
        string placeholder = "%s",
        int summarize = 3,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "StringFormat",
            name!,
            new ExecuteOpArgs([inputs])
                .Attr("template", template)
                .Attr("placeholder", placeholder)
                .Attr("summarize", summarize)
        );

    public Tensor string_length(Tensor input, string? name = null, string unit = "BYTE") =>
        tf.Context.ExecuteOp("StringLength", name!, new ExecuteOpArgs(input).Attr("unit", unit));

    public Tensor substr<T>(T input, int pos, int len, string @uint = "BYTE", string? name = null) =>
        tf.Context.ExecuteOp(
            "Substr",
            name!,
            new ExecuteOpArgs(ops.convert_to_tensor(input!), constant_op.constant(pos), constant_op.constant(len)).Attr(
                "unit",
                @uint
            )
        );
}
