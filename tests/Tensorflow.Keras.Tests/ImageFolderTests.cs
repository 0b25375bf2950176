using System.Globalization;
using Tensorflow.Tests.Python;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests;

/// <summary>Data sets of images in a folder for each class.</summary>
public class ImageFolderTests
{
    private string _folder = "";
    private Quiet _quiet = null!;

    [SetUp]
    public void WriteImages()
    {
        _quiet = new Quiet();
        _folder = Directory.CreateTempSubdirectory("classes").FullName;
        foreach (var (name, count) in new[] { ("cat", 5), ("dog", 7), ("ant", 3) })
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
            for (var i = 0; i < count; i++)
            {
                var grey = (byte)((name[0] - 'a') * 40 + i);
                var pixels = Enumerable.Range(0, 6 * 9 * 3).Select(k => (byte)(grey + (k % 3))).ToArray();
                var image = tf.constant(pixels, shape: (6, 9, 3));
                var file = i % 2 == 0 ? tf.image.encode_png(image) : tf.image.encode_jpeg(image);
                tf.io.write_file(Path.Combine(_folder, name, i % 2 == 0 ? $"{i}.png" : $"{i}.JPG"), file);
            }
            File.WriteAllText(Path.Combine(_folder, name, "notes.txt"), "not an image");
        }
    }

    [TearDown]
    public void DeleteImages()
    {
        _quiet.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Classes_and_files_follow_their_names()
    {
        var dataset = keras.preprocessing.image_dataset_from_directory(
            _folder,
            shuffle: false,
            batch_size: 4,
            image_size: (3, 4)
        );
        Assert.That(dataset.class_names, Is.EqualTo(new[] { "ant", "cat", "dog" }));
        Assert.That(_quiet.Text, Does.Contain("Found 15 files belonging to 3 classes."));
        List<int> labels = [];
        List<int> sizes = [];
        foreach (var (images, numbers) in dataset)
        {
            Assert.That(images.Single.shape.dims[1..], Is.EqualTo(new[] { 3, 4, 3 }));
            Assert.That(images.Single.dtype, Is.EqualTo(TF_DataType.TF_FLOAT));
            labels.AddRange(((Tensor)numbers).ToArray<int>());
            sizes.Add((int)images.Single.shape.dims[0]);
        }
        Assert.That(sizes, Is.EqualTo(new[] { 4, 4, 4, 3 }));
        Assert.That(
            labels,
            Is.EqualTo(Enumerable.Repeat(0, 3).Concat(Enumerable.Repeat(1, 5)).Concat(Enumerable.Repeat(2, 7)))
        );
    }

    [Test]
    public void Images_are_those_of_Python()
    {
        var program = """
            import tensorflow as tf
            for interpolation in ('bilinear', 'nearest', 'bicubic', 'area'):
                for mode in ('rgb', 'grayscale'):
                    dataset = tf.keras.utils.image_dataset_from_directory(
                        '.', shuffle=False, image_size=(4, 7), batch_size=15, interpolation=interpolation, color_mode=mode)
                    for images, labels in dataset:
                        print(' '.join(map(str, tf.cast(images, tf.float32).numpy().ravel())))
                        print(' '.join(map(str, labels.numpy())))
            """;
        var lines = PythonTensorFlow
            .Run(_folder, program)
            .Split('\n')
            .Where(l => !l.StartsWith("Found", StringComparison.Ordinal))
            .ToArray();
        var line = 0;
        foreach (var interpolation in new[] { "bilinear", "nearest", "bicubic", "area" })
        foreach (var mode in new[] { "rgb", "grayscale" })
        {
            var dataset = keras.preprocessing.image_dataset_from_directory(
                _folder,
                shuffle: false,
                batch_size: 15,
                image_size: (4, 7),
                interpolation: interpolation,
                color_mode: mode
            );
            foreach (var (images, labels) in dataset)
            {
                var values = tf.cast(images.Single, tf.float32).ToArray<float>();
                Assert.That(values, Is.EqualTo(Numbers(lines[line++])).Within(1e-3), $"{interpolation} {mode}");
                Assert.That(((Tensor)labels).ToArray<int>(), Is.EqualTo(Numbers(lines[line++])), mode);
            }
        }
        Assert.That(line, Is.EqualTo(lines.Length).And.GreaterThan(0));
    }

    private static float[] Numbers(string line) =>
        Array.ConvertAll(line.Split(' '), n => float.Parse(n, CultureInfo.InvariantCulture));

    [Test]
    public void Training_and_validation_share_the_files_out()
    {
        List<string> Part(string subset)
        {
            var dataset = keras.preprocessing.image_dataset_from_directory(
                _folder,
                validation_split: 0.4f,
                subset: subset,
                seed: 5,
                image_size: (1, 1)
            );
            return [.. dataset.SelectMany(batch => Files(batch.Item1.Single, (Tensor)batch.Item2))];
        }
        var (training, validation) = (Part("training"), Part("validation"));
        Assert.That(training, Has.Count.EqualTo(9));
        Assert.That(validation, Has.Count.EqualTo(6));
        Assert.That(training.Concat(validation).Distinct().Count(), Is.EqualTo(15), "no file is in both");
        Assert.That(_quiet.Text, Does.Contain("Using 9 files for training."));
        Assert.That(_quiet.Text, Does.Contain("Using 6 files for validation."));
    }

    [Test]
    public void The_order_is_that_of_the_seed()
    {
        List<string> Order(int? seed)
        {
            var dataset = keras.preprocessing.image_dataset_from_directory(_folder, seed: seed, image_size: (1, 1));
            return [.. dataset.SelectMany(batch => Files(batch.Item1.Single, (Tensor)batch.Item2))];
        }
        var (first, again, other) = (Order(3), Order(3), Order(4));
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
        Assert.That(other, Is.EquivalentTo(first));
    }

    // A file is known by its class and its colour.
    private static IEnumerable<string> Files(Tensor images, Tensor labels) =>
        images
            .ToArray<float>()
            .Chunk(3)
            .Zip(labels.ToArray<int>(), (pixel, label) => $"{label} {MathF.Round(pixel.Sum() / 3)}");

    [Test]
    public void Labels_take_the_form_that_is_asked_for()
    {
        Tensor Labels(string mode)
        {
            var dataset = keras.preprocessing.image_dataset_from_directory(
                _folder,
                shuffle: false,
                label_mode: mode,
                image_size: (2, 2),
                class_names: ["dog", "ant"]
            );
            return dataset.Select(batch => (Tensor)batch.Item2).Single();
        }
        Assert.That(Labels("int").ToArray<int>(), Is.EqualTo(new[] { 0, 0, 0, 0, 0, 0, 0, 1, 1, 1 }));
        Assert.That(Labels("binary").shape, Is.EqualTo(new Shape(10, 1)));
        Assert.That(Labels("binary").ToArray<float>()[7], Is.EqualTo(1f));
        Assert.That(Labels("categorical").shape, Is.EqualTo(new Shape(10, 2)));
    }

    [Test]
    public void A_model_learns_from_the_folder()
    {
        tf.set_random_seed(1);
        var dataset = keras.preprocessing.image_dataset_from_directory(
            _folder,
            seed: 1,
            batch_size: 5,
            image_size: (4, 4)
        );
        var model = keras.Sequential([
            keras.layers.Rescaling(1f / 255, input_shape: (4, 4, 3)),
            keras.layers.Flatten(),
            keras.layers.Dense(3),
        ]);
        model.compile(
            optimizer: keras.optimizers.Adam(0.1f),
            loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
            metrics: ["accuracy"]
        );
        var history = model.fit(dataset, epochs: 40);
        Assert.That(history.history["accuracy"][^1], Is.EqualTo(1f), "the classes differ in brightness");
    }

    [Test]
    public void What_cannot_be_read_is_an_error()
    {
        Assert.That(
            () => keras.preprocessing.image_dataset_from_directory(_folder, color_mode: "cmyk"),
            Throws.TypeOf<ValueError>().With.Message.Contains("cmyk")
        );
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "cat", "empty", "class")).Parent!.FullName;
        Assert.That(
            () => keras.preprocessing.image_dataset_from_directory(empty),
            Throws.TypeOf<ValueError>().With.Message.Contains("No images found").And.Message.Contains(".png")
        );
        Assert.That(
            () => keras.preprocessing.image_dataset_from_directory(_folder, subset: "test"),
            Throws.TypeOf<ValueError>().With.Message.Contains("test")
        );
    }
}
