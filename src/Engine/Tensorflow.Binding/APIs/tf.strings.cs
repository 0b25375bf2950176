namespace Tensorflow;

public partial class tensorflow
{
    public StringsApi strings { get; } = new();

    /// <summary>Functions under <c>tf.strings</c>.</summary>
    public class StringsApi
    {
        private readonly string_ops _ops = new();

        public Tensor format(
            string template,
            Tensor[] inputs,
            string placeholder = "{}",
            int summarize = 3,
            string? name = null
        ) => _ops.string_format(inputs, template, placeholder, summarize, name);

        public Tensor lower(Tensor input, string encoding = "", string? name = null) =>
            _ops.lower(input, encoding, name);

        public Tensor regex_replace(
            Tensor input,
            string pattern,
            string rewrite,
            bool replace_global = true,
            string? name = null
        ) => _ops.regex_replace(input, pattern, rewrite, replace_global, name);

        public RaggedTensor split(Tensor input, char sep = ' ', int maxsplit = -1, string? name = null) =>
            _ops.string_split_v2(input, sep.ToString(), maxsplit, name);

        public (RaggedTensor, RaggedTensor) unicode_decode_with_offsets(
            Tensor input,
            string input_encoding,
            string errors = "replace",
            int replacement_char = 0xFFFD,
            bool replace_control_characters = false,
            string? name = null
        ) =>
            _ops.unicode_decode_with_offsets(
                input,
                input_encoding,
                errors,
                replacement_char,
                replace_control_characters,
                name
            );

        public Tensor string_length(Tensor input, string? name = null, string unit = "BYTE") =>
            _ops.string_length(input, name, unit);

        public Tensor substr(Tensor input, int pos, int len, string? name = null, string @uint = "BYTE") =>
            _ops.substr(input, pos, len, @uint, name);

        public Tensor substr(string input, int pos, int len, string? name = null, string @uint = "BYTE") =>
            _ops.substr(input, pos, len, @uint, name);
    }
}
