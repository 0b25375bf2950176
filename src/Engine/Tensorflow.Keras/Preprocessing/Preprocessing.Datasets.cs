using Tensorflow.Keras.Preprocessings;

namespace Tensorflow.Keras;

public partial class Preprocessing
{
    public DatasetUtils dataset_utils { get; } = new();

    public TextApi text { get; } = new();

    /// <summary>The texts of files that lie in a folder for each class, in batches, with the numbers of their classes.</summary>
    public IDatasetV2 text_dataset_from_directory(
        string directory,
        string labels = "inferred",
        string label_mode = "int",
        string[]? class_names = null,
        int batch_size = 32,
        bool shuffle = true,
        int max_length = -1,
        int? seed = null,
        float validation_split = 0.2f,
        string? subset = null,
        bool follow_links = false
    )
    {
        var (paths, numbers, classes) = dataset_utils.index_directory(
            directory,
            labels,
            [".txt"],
            class_names,
            shuffle,
            seed,
            follow_links
        );
        (paths, numbers) = dataset_utils.get_training_or_validation_split(paths, numbers, validation_split, subset);
        var dataset = paths_and_labels_to_dataset(paths, numbers, label_mode, classes.Length, max_length);
        if (shuffle)
            dataset = dataset.shuffle(batch_size * 8, seed);
        dataset = dataset.batch(batch_size);
        dataset.class_names = classes;
        return dataset;
    }

    /// <summary>The contents of text files, with labels if <paramref name="label_mode"/> is "int", "binary" or "categorical".</summary>
    public IDatasetV2 paths_and_labels_to_dataset(
        string[] image_paths,
        int[] labels,
        string label_mode,
        int num_classes,
        int max_length = -1
    )
    {
        var texts = tf
            .data.Dataset.from_tensor_slices(image_paths)
            .map(path =>
            {
                var content = tf.io.read_file((Tensor)path);
                return max_length > -1 ? tf.strings.substr(content, 0, max_length) : content;
            });
        return DatasetUtils.GivesLabels(label_mode)
            ? tf.data.Dataset.zip(texts, dataset_utils.labels_to_dataset(labels, label_mode, num_classes))
            : texts;
    }

    /// <summary>Windows of consecutive rows, in batches.</summary>
    /// <param name="sequence_length">Rows in a window.</param>
    /// <param name="sequence_stride">Rows between the starts of windows.</param>
    /// <param name="sampling_rate">Rows between the rows of a window.</param>
    public IDatasetV2 timeseries_dataset_from_array(
        Tensor data,
        int sequence_length,
        int sequence_stride = 1,
        int sampling_rate = 1,
        int batch_size = 128,
        bool shuffle = false,
        int seed = (int)1e6,
        int start_index = 0,
        int? end_index = null
    )
    {
        var end = end_index ?? (int)data.shape.dims[0];
        var count = end - start_index - (sequence_length * sampling_rate) + 1;
        if (count <= 0)
            throw new ValueError(
                $"{end - start_index} rows have no window of {sequence_length} rows at a sampling rate of {sampling_rate}."
            );
        NDArray starts = np.arange(0, count, sequence_stride);
        if (shuffle)
        {
            tf.set_random_seed(seed);
            np.random.shuffle(starts);
        }
        var rows = data[new Slice(start_index, end)];
        var offsets = tf.range(0, sequence_length * sampling_rate, sampling_rate);
        var dataset = tf
            .data.Dataset.from_tensor_slices(starts)
            .map(start => array_ops.gather(rows, (Tensor)start + offsets));
        if (shuffle)
            dataset = dataset.shuffle(batch_size * 8, seed);
        return dataset.batch(batch_size);
    }
}
