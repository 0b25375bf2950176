namespace Tensorflow.Keras.Text;

/// <summary>
/// Numbers for the words of texts. As in TensorFlow.NET they follow the order in which words were first seen, not how
/// often they occur.
/// </summary>
public partial class Tokenizer
{
    private readonly int _num_words;
    private readonly bool _lower;
    private readonly string? _oov_token;
    private readonly Func<string, IEnumerable<string>> _analyzer;
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _documentsWith = [];
    private readonly Dictionary<int, int> _sequencesWith = [];
    private int _documents;

    /// <summary>Words with their numbers, from 1.</summary>
    public Dictionary<string, int> word_index = [];

    /// <summary>Numbers with their words.</summary>
    public Dictionary<int, string> index_word = [];

    /// <param name="num_words">Only numbers below are used; -1 for all.</param>
    /// <param name="oov_token">Gets number 1 and stands for words that are not known.</param>
    /// <param name="char_level">Whether every character is a word.</param>
    public Tokenizer(
        int num_words = -1,
        string filters = TextApi.DefaultFilters,
        bool lower = true,
        char split = ' ',
        bool char_level = false,
        string? oov_token = null,
        Func<string, IEnumerable<string>>? analyzer = null
    )
    {
        (_num_words, _lower, _oov_token) = (num_words, lower, oov_token);
        _analyzer = char_level
            ? text => text.Select(c => c.ToString())
            : analyzer ?? (text => TextApi.text_to_word_sequence(text, filters, lower, split));
    }

    public void fit_on_texts(IEnumerable<string> texts) => fit_on_texts(texts.Select(Words));

    public void fit_on_texts(IEnumerable<IEnumerable<string>> texts)
    {
        foreach (var text in texts)
        {
            _documents++;
            foreach (var word in Lowered(text).Distinct())
                if (_documentsWith.TryAdd(word, 1))
                    _words.Add(word);
                else
                    _documentsWith[word]++;
        }
        IEnumerable<string> vocabulary = _oov_token is null ? _words : _words.Prepend(_oov_token);
        if (_num_words > -1)
            vocabulary = vocabulary.Take(_oov_token is null ? _num_words : _num_words + 1);
        word_index = [];
        foreach (var word in vocabulary.Distinct())
            word_index.Add(word, word_index.Count + 1);
        index_word = word_index.ToDictionary(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>Counts in how many sequences each number occurs, for the mode "tfidf" of matrices.</summary>
    public void fit_on_sequences(IEnumerable<int[]> sequences)
    {
        foreach (var sequence in sequences)
        {
            _documents++;
            foreach (var number in sequence.Distinct())
                _sequencesWith[number] = _sequencesWith.GetValueOrDefault(number) + 1;
        }
    }

    public IList<int[]> texts_to_sequences(IEnumerable<string> texts) => [.. texts_to_sequences_generator(texts)];

    public IList<int[]> texts_to_sequences(IEnumerable<IEnumerable<string>> texts) =>
        [.. texts_to_sequences_generator(texts)];

    public IEnumerable<int[]> texts_to_sequences_generator(IEnumerable<string> texts) =>
        texts_to_sequences_generator(texts.Select(Words));

    public IEnumerable<int[]> texts_to_sequences_generator(IEnumerable<IEnumerable<string>> texts) =>
        texts.Select(text => Lowered(text).Select(NumberOf).OfType<int>().ToArray());

    public IList<string> sequences_to_texts(IEnumerable<int[]> sequences) =>
        [.. sequences_to_texts_generator(sequences)];

    public IEnumerable<string> sequences_to_texts_generator(IEnumerable<IList<int>> sequences) =>
        sequences.Select(sequence => string.Join(' ', sequence.Select(WordOf)));

    private IEnumerable<string> Words(string text) => _analyzer(_lower ? text.ToLowerInvariant() : text);

    private IEnumerable<string> Lowered(IEnumerable<string> words) =>
        _lower ? words.Select(w => w.ToLowerInvariant()) : words;

    private int? NumberOf(string word) =>
        word_index.TryGetValue(word, out var number) && (_num_words == -1 || number < _num_words) ? number
        : _oov_token is not null && word_index.TryGetValue(_oov_token, out var unknown) ? unknown
        : null;

    private string WordOf(int number) =>
        index_word.TryGetValue(number, out var word) && (_num_words == -1 || number < _num_words)
            ? word
            : _oov_token ?? "";
}
