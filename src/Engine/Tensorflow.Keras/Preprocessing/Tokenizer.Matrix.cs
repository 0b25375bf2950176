namespace Tensorflow.Keras.Text;

public partial class Tokenizer
{
    public NDArray texts_to_matrix(IEnumerable<string> texts, string mode = "binary") =>
        sequences_to_matrix(texts_to_sequences(texts), mode);

    public NDArray texts_to_matrix(IEnumerable<IList<string>> texts, string mode = "binary") =>
        sequences_to_matrix(texts_to_sequences(texts), mode);

    /// <summary>A row for each sequence, a column for each word.</summary>
    /// <param name="mode">"binary", "count", "freq" or "tfidf".</param>
    public NDArray sequences_to_matrix(IEnumerable<IList<int>> sequences, string mode = "binary")
    {
        if (mode is not ("binary" or "count" or "freq" or "tfidf"))
            throw new InvalidArgumentError($"Unknown vectorization mode: {mode}");
        if (_num_words == -1 && word_index.Count == 0)
            throw new ValueError("Give num_words, or fit on texts first.");
        if (mode == "tfidf" && _documents == 0)
            throw new ValueError("Fit the Tokenizer on some data before using the mode 'tfidf'.");
        var columns = _num_words == -1 ? word_index.Count + 1 : _num_words;
        var rows = sequences.ToArray();
        var values = new double[rows.Length * columns];
        for (var row = 0; row < rows.Length; row++)
            foreach (var word in rows[row].Where(n => n < columns).GroupBy(n => n))
                values[(row * columns) + word.Key] = mode switch
                {
                    "count" => word.Count(),
                    "freq" => word.Count() / (double)rows[row].Count,
                    "tfidf" => (1 + Math.Log(word.Count())) * InverseFrequency(word.Key),
                    _ => 1,
                };
        return new NDArray(values, new Shape(rows.Length, columns));
    }

    // The quotient is one of integers, as in TensorFlow.NET.
    private double InverseFrequency(int number) => Math.Log(1 + (_documents / (1 + DocumentsWith(number))));

    private int DocumentsWith(int number) =>
        _sequencesWith.TryGetValue(number, out var count) ? count
        : index_word.TryGetValue(number, out var word) ? _documentsWith.GetValueOrDefault(word)
        : 0;
}
