using Tensorflow.Keras.Preprocessings;

namespace Tensorflow.Keras;

public partial class Preprocessing
{
    private static readonly Shape s_defaultImageSize = new(256, 256);

    /// <summary>Endings of the files that are taken for images.</summary>
    public static string[] WHITELIST_FORMATS = [".bmp", ".gif", ".jpeg", ".jpg", ".png"];

    /// <summary>
    /// The images of files that lie in a folder for each class, in batches, float32 from 0 to 255 (uint8 where pixels are taken as they are, by "nearest"), with the numbers of
    /// their classes.
    /// </summary>
    /// <param name="labels">"inferred": the folders are the classes.</param>
    /// <param name="label_mode">"int", "binary" or "categorical"; anything else for no labels.</param>
    /// <param name="class_names">The order of the classes; by default that of the folders' names.</param>
    /// <param name="color_mode">"rgb", "rgba" or "grayscale".</param>
    /// <param name="image_size">Height and width; 256 × 256 by default.</param>
    /// <param name="shuffle">Whether the files are put into random order, once, and again in each epoch.</param>
    /// <param name="validation_split">The part of the files, taken from the end, that validation gets.</param>
    /// <param name="subset">"training" or "validation"; null for all files.</param>
    /// <param name="interpolation">"bilinear", "nearest", "bicubic" or "area".</param>
    public IDatasetV2 image_dataset_from_directory(
        string directory,
        string labels = "inferred",
        string label_mode = "int",
        string[]? class_names = null,
        string color_mode = "rgb",
        int batch_size = 32,
        Shape? image_size = null,
        bool shuffle = true,
        int? seed = null,
        float validation_split = 0.2f,
        string? subset = null,
        string interpolation = "bilinear",
        bool follow_links = false
    )
    {
        var channels = color_mode switch
        {
            "rgb" => 3,
            "rgba" => 4,
            "grayscale" => 1,
            _ => throw new ValueError(
                $"`color_mode` must be one of \"grayscale\", \"rgb\", \"rgba\". Received: color_mode={color_mode}"
            ),
        };
        var (paths, numbers, classes) = dataset_utils.index_directory(
            directory,
            labels,
            WHITELIST_FORMATS,
            class_names,
            shuffle,
            seed,
            follow_links
        );
        (paths, numbers) = dataset_utils.get_training_or_validation_split(paths, numbers, validation_split, subset);
        if (paths.Length == 0)
            throw new ValueError(
                $"No images found in directory {directory}. Allowed formats: {string.Join(", ", WHITELIST_FORMATS)}"
            );
        var dataset = paths_and_labels_to_dataset(
            paths,
            image_size ?? s_defaultImageSize,
            channels,
            numbers,
            label_mode,
            classes.Length,
            interpolation
        );
        if (shuffle)
            dataset = dataset.shuffle(batch_size * 8, seed);
        dataset = dataset.batch(batch_size);
        dataset.class_names = classes;
        return dataset;
    }

    /// <summary>The images of files, resized.</summary>
    /// <param name="num_classes">Not used, as in TensorFlow.NET.</param>
    public IDatasetV2 paths_to_dataset(
        string[] image_paths,
        Shape image_size,
        int num_channels = 3,
        int num_classes = 6,
        string interpolation = "bilinear"
    ) =>
        tf
            .data.Dataset.from_tensor_slices(image_paths)
            .map(path => Image((Tensor)path, image_size, num_channels, interpolation));

    /// <summary>The images of files, resized, with labels.</summary>
    public IDatasetV2 paths_and_labels_to_dataset(
        string[] image_paths,
        Shape image_size,
        int num_channels,
        int[] labels,
        string label_mode,
        int num_classes,
        string interpolation
    )
    {
        var images = paths_to_dataset(image_paths, image_size, num_channels, num_classes, interpolation);
        return DatasetUtils.GivesLabels(label_mode)
            ? tf.data.Dataset.zip(images, dataset_utils.labels_to_dataset(labels, label_mode, num_classes))
            : images;
    }

    private static Tensor Image(Tensor path, Shape size, int channels, string interpolation)
    {
        var file = tf.io.read_file(path);
        var image = tf.image.decode_image(file, channels, expand_animations: false);
        return tf.image.resize(image, size, interpolation);
    }
}
