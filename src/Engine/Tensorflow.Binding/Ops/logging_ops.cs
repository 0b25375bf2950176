namespace Tensorflow;

/// <summary>Printing of tensors.</summary>
public class logging_ops
{
    /// <summary>Writes the value to stderr, to stdout, or to the file after <c>file://</c>; in a graph the returned
    /// operation's tensor does so whenever it is run.</summary>
    public Tensor print_v2(Tensor input, string output_stream = "stderr", string end = "\n", string? name = null)
    {
        Operation? operation = OperationCalls.Execute(
            "PrintV2",
            name,
            new ExecuteOpArgs(Formatted(input)).Attr("output_stream", output_stream).Attr("end", end)
        );
        return operation?.output!;
    }

    private static Tensor Formatted(Tensor input) =>
        input.dtype == TF_DataType.TF_STRING && input.shape.ndim == 0
            ? input
            : new string_ops().string_format([input], "{}", "{}");
}
