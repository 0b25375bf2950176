namespace Tensorflow.Keras.Preprocessings;

/// <summary>Data sets from folders that have a folder for each class.</summary>
public class DatasetUtils
{
    /// <summary>The files of all classes with the numbers of their classes, and the classes' names.</summary>
    /// <param name="class_names">The order of the classes; by default that of their names.</param>
    /// <param name="formats">File name extensions that are taken; null for all files.</param>
    public (string[], int[], string[]) index_directory(
        string directory,
        string labels,
        string[]? formats = null,
        string[]? class_names = null,
        bool shuffle = true,
        int? seed = null,
        bool follow_links = false
    )
    {
        string[] classes = class_names ?? [.. Names(Directory.GetDirectories(directory))];
        List<(string Path, int Label)> files = [];
        for (var label = 0; label < classes.Length; label++)
            foreach (
                var path in Directory.GetFiles(Path.Combine(directory, classes[label])).Order(StringComparer.Ordinal)
            )
                if (formats is null || formats.Contains(Path.GetExtension(path).ToLowerInvariant()))
                    files.Add((path, label));
        if (shuffle)
        {
            tf.set_random_seed(seed ?? (int)np.random.randint((int)1e6));
            NDArray order = np.arange(files.Count);
            np.random.shuffle(order);
            files = [.. order.ToArray<int>().Select(i => files[i])];
        }
        tf_output_redirect.WriteLine($"Found {files.Count} files belonging to {classes.Length} classes.");
        return ([.. files.Select(f => f.Path)], [.. files.Select(f => f.Label)], classes);
    }

    /// <summary>The first part of samples and labels ("training") or the last ("validation").</summary>
    public (T1[], T2[]) get_training_or_validation_split<T1, T2>(
        T1[] samples,
        T2[] labels,
        float validation_split,
        string? subset
    )
    {
        if (string.IsNullOrEmpty(subset))
            return (samples, labels);
        var validation = Convert.ToInt32(samples.Length * validation_split);
        var training = samples.Length - validation;
        switch (subset)
        {
            case "training":
                tf_output_redirect.WriteLine($"Using {training} files for training.");
                return (samples[..training], labels[..training]);
            case "validation":
                tf_output_redirect.WriteLine($"Using {validation} files for validation.");
                return (samples[training..], labels[training..]);
            default:
                throw new ValueError($"subset is \"training\" or \"validation\", got \"{subset}\".");
        }
    }

    /// <summary>Labels as numbers ("int"), as 0 or 1 of shape (1) ("binary") or one-hot ("categorical").</summary>
    public IDatasetV2 labels_to_dataset(int[] labels, string label_mode, int num_classes) =>
        label_mode switch
        {
            "binary" => tf.data.Dataset.from_tensor_slices(
                new NDArray(Array.ConvertAll(labels, l => (float)l), new Shape(labels.Length, 1))
            ),
            "categorical" => tf.data.Dataset.from_tensor_slices(tf.one_hot(tf.constant(labels), num_classes)),
            _ => tf.data.Dataset.from_tensor_slices(tf.constant(labels)),
        };

    /// <summary>Whether a mode of labels stands for any.</summary>
    internal static bool GivesLabels(string label_mode) => label_mode is "int" or "binary" or "categorical";

    private static IEnumerable<string> Names(string[] folders) =>
        folders.Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
