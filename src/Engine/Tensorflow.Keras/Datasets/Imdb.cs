namespace Tensorflow.Keras.Datasets;

/// <summary>Film reviews as sequences of word numbers, with 1 for praise and 0 for dispraise (Maas et al. 2011).</summary>
public class Imdb
{
    private const string Source = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/imdb.npz";

    /// <summary>
    /// Sequences of equal length (int32, shape (n, words)) and labels (int64), shuffled by <paramref name="seed"/>.
    /// The file holds integer matrices, as the one that TensorFlow.NET reads.
    /// </summary>
    /// <exception cref="FileNotFoundException">The file is not in the folder <c>datasets</c> of temporary files.</exception>
    public DatasetPass load_data(
        string path = "imdb.npz",
        int? num_words = null,
        int skip_top = 0,
        int? maxlen = null,
        int seed = 113,
        int? start_char = 1,
        int? oov_char = 2,
        int index_from = 3
    )
    {
        var bytes = File.ReadAllBytes(DataFiles.Require(path, Source, "datasets"));
        var words = np.Load_Npz<int[,]>(bytes);
        var labels = np.Load_Npz<long[]>(bytes);
        var train = Read(words["x_train.npy"], labels["y_train.npy"], seed, start_char, index_from);
        var test = Read(words["x_test.npy"], labels["y_test.npy"], seed, start_char, index_from);
        var length = maxlen ?? Math.Max(Longest(train), Longest(test));
        train.RemoveAll(review => review.Words.Length > length);
        test.RemoveAll(review => review.Words.Length > length);
        if (train.Count == 0 || test.Count == 0)
            throw new ValueError(
                $"After filtering for sequences shorter than maxlen={length}, no sequence was kept. Increase maxlen."
            );
        var limit = num_words ?? train.Concat(test).Max(review => review.Words.Max());
        return new DatasetPass
        {
            Train = Pack(train, length, word => Keep(word, skip_top, limit), oov_char),
            Test = Pack(test, length, word => Keep(word, skip_top, limit), oov_char),
        };
    }

    private static bool Keep(int word, int skip, int limit) => word == 0 || (word >= skip && word < limit);

    private static int Longest(List<(int[] Words, long Label)> reviews) => reviews.Max(review => review.Words.Length);

    private static List<(int[] Words, long Label)> Read(int[,] words, long[] labels, int seed, int? start, int from)
    {
        var width = words.GetLength(1);
        var order = Enumerable.Range(0, labels.Length).ToArray();
        new Random(seed).Shuffle(order);
        return
        [
            .. order.Select(row =>
            {
                var sequence = Enumerable.Range(0, width).Select(column => words[row, column]).ToArray();
                var end = Array.FindLastIndex(sequence, word => word != 0) + 1;
                int[] body = sequence[..end];
                return (
                    start is { } first ? [first, .. body] : Array.ConvertAll(body, word => word + from),
                    labels[row]
                );
            }),
        ];
    }

    private static (NDArray, NDArray) Pack(
        List<(int[] Words, long Label)> reviews,
        int length,
        Func<int, bool> keep,
        int? unknown
    )
    {
        var matrix = new int[reviews.Count * length];
        for (var row = 0; row < reviews.Count; row++)
        {
            var next = row * length;
            foreach (var word in reviews[row].Words)
            {
                if (keep(word))
                    matrix[next++] = word;
                else if (unknown is { } marker)
                    matrix[next++] = marker;
            }
        }
        long[] labels = [.. reviews.Select(review => review.Label)];
        return (new NDArray(matrix, new Shape(reviews.Count, length)), new NDArray(labels, new Shape(reviews.Count)));
    }
}
