using Tensorflow.Keras.Text;

namespace Tensorflow.Keras;

/// <summary>Preprocessing of texts: <c>keras.preprocessing.text</c>.</summary>
public class TextApi
{
    internal const string DefaultFilters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n";

    public Tokenizer Tokenizer(
        int num_words = -1,
        string filters = DefaultFilters,
        bool lower = true,
        char split = ' ',
        bool char_level = false,
        string? oov_token = null,
        Func<string, IEnumerable<string>>? analyzer = null
    ) => new(num_words, filters, lower, split, char_level, oov_token, analyzer);

    /// <summary>
    /// The words of a text. As in TensorFlow.NET, characters of <paramref name="filters"/> are dropped (Python puts
    /// <paramref name="split"/> in their place).
    /// </summary>
    public static IEnumerable<string> text_to_word_sequence(
        string text,
        string filters = DefaultFilters,
        bool lower = true,
        char split = ' '
    )
    {
        text = lower ? text.ToLowerInvariant() : text;
        return string.Concat(text.Where(c => !filters.Contains(c))).Split(split);
    }
}
