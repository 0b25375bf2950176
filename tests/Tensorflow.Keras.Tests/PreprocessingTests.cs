using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

public class PreprocessingTests
{
    private static readonly string[] s_texts = ["The best of times, the worst of times.", "A new dawn of an era."];

    [Test]
    public void Words_are_numbered_as_they_are_first_seen()
    {
        var tokenizer = keras.preprocessing.text.Tokenizer();
        tokenizer.fit_on_texts(s_texts);
        Assert.That(tokenizer.word_index["the"], Is.EqualTo(1));
        Assert.That(tokenizer.word_index["worst"], Is.EqualTo(5));
        Assert.That(tokenizer.index_word[4], Is.EqualTo("times"));
        Assert.That(tokenizer.texts_to_sequences(s_texts)[0], Is.EqualTo(new[] { 1, 2, 3, 4, 1, 5, 3, 4 }));
        Assert.That(
            tokenizer.sequences_to_texts(tokenizer.texts_to_sequences(s_texts))[1],
            Is.EqualTo("a new dawn of an era")
        );
    }

    [Test]
    public void Unknown_words_get_a_number_of_their_own()
    {
        var tokenizer = keras.preprocessing.text.Tokenizer(num_words: 4, oov_token: "<OOV>");
        tokenizer.fit_on_texts(s_texts);
        Assert.That(tokenizer.word_index["<OOV>"], Is.EqualTo(1));
        Assert.That(tokenizer.texts_to_sequences(["the best unheard"])[0], Is.EqualTo(new[] { 2, 3, 1 }));
        Assert.That(tokenizer.texts_to_sequences(["the times"])[0], Is.EqualTo(new[] { 2, 1 }));
    }

    [TestCase("binary", new[] { 0d, 1, 1, 0 })]
    [TestCase("count", new[] { 0d, 2, 1, 0 })]
    [TestCase("freq", new[] { 0d, 2 / 3d, 1 / 3d, 0 })]
    // The quotient of documents is one of integers, as in TensorFlow.NET: 2 / (1 + 2) is 0.
    [TestCase("tfidf", new[] { 0d, 0, 0.693147, 0 })]
    public void Texts_become_rows_of_a_matrix(string mode, double[] expected)
    {
        var tokenizer = keras.preprocessing.text.Tokenizer();
        tokenizer.fit_on_texts(["a b", "a c"]);
        var matrix = tokenizer.texts_to_matrix(["a a b"], mode);
        Assert.That(matrix.shape, Is.EqualTo(new Shape(1, 4)));
        Assert.That(matrix.ToArray<double>(), Is.EqualTo(expected).Within(1e-5));
    }

    [Test]
    public void Characters_can_be_words()
    {
        var tokenizer = keras.preprocessing.text.Tokenizer(char_level: true);
        tokenizer.fit_on_texts(["abca"]);
        Assert.That(tokenizer.texts_to_sequences(["cab"])[0], Is.EqualTo(new[] { 3, 1, 2 }));
    }

    [Test]
    public void Texts_in_a_folder_for_each_class_become_a_data_set()
    {
        using var quiet = new Quiet();
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var (name, text) in new[] { ("neg", "bad"), ("pos", "good") })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            for (var i = 0; i < 3; i++)
                File.WriteAllText(Path.Combine(folder, name, $"{i}.txt"), $"{text}{i}");
        }
        var dataset = keras.preprocessing.text_dataset_from_directory(folder, batch_size: 4, seed: 1);
        Dictionary<string, int> labels = [];
        foreach (var (texts, numbers) in dataset)
        foreach (var (text, label) in texts.Single.StringData().Zip(((Tensor)numbers).ToArray<int>()))
            labels.Add(text, label);
        Directory.Delete(folder, recursive: true);
        Assert.That(dataset.class_names, Is.EqualTo(new[] { "neg", "pos" }));
        Assert.That(labels, Has.Count.EqualTo(6));
        Assert.That(labels.All(l => l.Value == (l.Key.StartsWith("good") ? 1 : 0)));
        Assert.That(quiet.Text, Does.Contain("Found 6 files belonging to 2 classes."));
    }

    [Test]
    public void Files_are_divided_for_training_and_validation()
    {
        using var quiet = new Quiet();
        int[] samples = [1, 2, 3, 4, 5];
        var utils = keras.preprocessing.dataset_utils;
        Assert.That(
            utils.get_training_or_validation_split(samples, samples, 0.4f, "training").Item1,
            Is.EqualTo(new[] { 1, 2, 3 })
        );
        Assert.That(
            utils.get_training_or_validation_split(samples, samples, 0.4f, "validation").Item2,
            Is.EqualTo(new[] { 4, 5 })
        );
        Assert.That(
            () => utils.get_training_or_validation_split(samples, samples, 0.4f, "test"),
            Throws.InstanceOf<ValueError>()
        );
    }

    [Test]
    public void A_time_series_becomes_windows()
    {
        var dataset = keras.preprocessing.timeseries_dataset_from_array(
            tf.range(10),
            sequence_length: 3,
            sequence_stride: 2,
            sampling_rate: 2,
            batch_size: 8
        );
        var windows = dataset.Select(e => e.Item1.Single.ToArray<int>()).Single();
        Assert.That(windows, Is.EqualTo(new[] { 0, 2, 4, 2, 4, 6, 4, 6, 8 }));
    }
}
