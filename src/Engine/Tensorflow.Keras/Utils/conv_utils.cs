namespace Tensorflow.Keras.Utils;

/// <summary>Arguments of convolutions and poolings.</summary>
public class conv_utils
{
    /// <summary>channels_last → NHWC and so on, by rank.</summary>
    public static string convert_data_format(string data_format, int ndim) =>
        (data_format, ndim) switch
        {
            ("channels_last", 3) => "NWC",
            ("channels_last", 4) => "NHWC",
            ("channels_last", 5) => "NDHWC",
            ("channels_first", 3) => "NCW",
            ("channels_first", 4) => "NCHW",
            ("channels_first", 5) => "NCDHW",
            _ => throw new ValueError($"Invalid data_format {data_format} for inputs of rank {ndim}."),
        };

    /// <summary>The layout in lower case, or the default one.</summary>
    public static string normalize_data_format(string? value) => keras.backend.normalize_data_format(value).ToString();

    /// <summary>"valid", "same" or "causal" in lower case.</summary>
    /// <exception cref="ValueError">Another padding.</exception>
    public static string normalize_padding(string value)
    {
        var padding = value.ToLowerInvariant();
        return padding is "valid" or "same" or "causal"
            ? padding
            : throw new ValueError(
                $"The `padding` argument must be one of \"valid\", \"same\" (or \"causal\" for Conv1D). Received: {value}"
            );
    }

    /// <summary>One value for all dimensions, or one for each.</summary>
    /// <exception cref="ValueError">Another number of values.</exception>
    public static int[] normalize_tuple(int[] value, int n, string name) =>
        value.Length == n ? value
        : value.Length == 1 ? [.. Enumerable.Repeat(value[0], n)]
        : throw new ValueError(
            $"The `{name}` argument must be a tuple of {n} integers. Received: {string.Join(", ", value)}"
        );

    /// <summary>The output's length of a transposed convolution; -1 of an unknown one.</summary>
    public static int deconv_output_length(
        int input_length,
        int filter_size,
        string padding,
        int output_padding = -1,
        int stride = 0,
        int dilation = 1
    )
    {
        if (input_length < 0)
            return -1;
        var size = filter_size + (filter_size - 1) * (dilation - 1);
        if (output_padding < 0)
            return padding == "same" ? input_length * stride : input_length * stride + Math.Max(size - stride, 0);
        var pad = padding == "same" ? size / 2 : 0;
        return (input_length - 1) * stride + size - 2 * pad + output_padding;
    }

    internal static Shape Window(Shape sizes, int rank, string name)
    {
        var window = normalize_tuple(Array.ConvertAll(sizes.dims, size => (int)size), rank, name);
        return Array.Exists(window, size => size <= 0)
            ? throw new ValueError($"The `{name}` argument must be positive. Received: {sizes}")
            : new Shape(Array.ConvertAll(window, size => (long)size));
    }
}
