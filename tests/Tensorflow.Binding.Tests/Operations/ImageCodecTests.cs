using System.Globalization;
using System.Runtime.InteropServices;
using Tensorflow.Tests.Python;
using Tensorflow.Tests.Runtime;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>Decoding and encoding of images, against Python TensorFlow where it is at hand.</summary>
[TestFixture]
public class ImageCodecTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("images").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Pixels_are_those_of_TensorFlow()
    {
        PythonTensorFlow.Run(_folder, ImagePrograms.WriteImages);
        var lines = File.ReadAllLines(Path.Combine(_folder, "index"));
        Assert.That(lines, Has.Length.GreaterThan(80));
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            var (file, operation, channels, type) = (parts[0], parts[1], int.Parse(parts[2]), parts[3]);
            var contents = tf.io.read_file(Path.Combine(_folder, file));
            var image = Decode(contents, operation, channels, type);
            Assert.That(string.Join(',', image.shape.dims), Is.EqualTo(parts[4]), line);
            Assert.That(image.dtype.as_numpy_name(), Is.EqualTo(type), line);
            var expected = File.ReadAllBytes(Path.Combine(_folder, parts[5]));
            var given = Bytes(image);
            Assert.That(given.Length, Is.EqualTo(expected.Length), line);
            Assert.That(
                given.AsSpan().SequenceEqual(expected),
                () =>
                    $"{line}: {Different(given, expected)} of {given.Length} bytes differ, by {Largest(given, expected)} at most"
            );
        }
    }

    [Test]
    public void What_is_written_is_read_by_TensorFlow()
    {
        foreach (var channels in new[] { 1, 2, 3, 4 })
            Write($"png{channels}", tf.image.encode_png(Noise(channels)));
        Write("wide", tf.image.encode_png(tf.cast(Noise(3), TF_DataType.TF_UINT16) * 200));
        foreach (var channels in new[] { 1, 3 })
            Write($"jpeg{channels}", tf.image.encode_jpeg(Waves(channels)));
        var program = """
            import numpy as np, tensorflow as tf
            noise = lambda c: np.arange(13 * 17 * c, dtype=np.int64).reshape(13, 17, c) ** 2 % 251
            for c in (1, 2, 3, 4):
                assert np.array_equal(tf.io.decode_png(open('png%d' % c, 'rb').read()).numpy(), noise(c)), c
            assert np.array_equal(tf.io.decode_png(open('wide', 'rb').read(), dtype=tf.uint16).numpy(), noise(3) * 200)
            for c in (1, 3):
                waves = np.arange(24 * 40 * c).reshape(24, 40, c)
                waves = (127 + 100 * np.sin((waves // c) / 40 / 4) * np.cos((waves // c) % 40 / 6 + waves % c)).astype(np.uint8)
                ours = tf.io.decode_jpeg(open('jpeg%d' % c, 'rb').read()).numpy().astype(int)
                theirs = tf.io.decode_jpeg(tf.io.encode_jpeg(waves, chroma_downsampling=False)).numpy().astype(int)
                print(abs(ours - theirs).max(), round(float(abs(ours - theirs).mean()), 2))
            """;
        var lines = PythonTensorFlow.Run(_folder, program).Split('\n');
        foreach (var line in lines)
        {
            var difference = Array.ConvertAll(line.Split(' '), n => double.Parse(n, CultureInfo.InvariantCulture));
            Assert.That(difference[0], Is.LessThanOrEqualTo(6), "largest difference of pixels");
            Assert.That(difference[1], Is.LessThanOrEqualTo(0.6), "mean difference of pixels");
        }
    }

    [Test]
    public void Images_without_loss_come_back()
    {
        var image = Noise(4);
        Assert.That(Bytes(gen_image_ops.decode_png(tf.image.encode_png(image))), Is.EqualTo(Bytes(image)));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Images_with_loss_come_back_nearly(int channels)
    {
        var image = Waves(channels);
        var file = tf.image.encode_jpeg(image);
        Assert.That(tf.image.is_jpeg(file).ToArray<bool>()[0], Is.True);
        Assert.That(tf.image.is_jpeg(tf.image.encode_png(image)).ToArray<bool>()[0], Is.False);
        var read = tf.image.decode_jpeg(file);
        Assert.That(read.shape, Is.EqualTo(image.shape));
        Assert.That(Largest(Bytes(read), Bytes(image)), Is.LessThanOrEqualTo(channels == 1 ? 7 : 12));
        Assert.That(Bytes(read).Zip(Bytes(image), (a, b) => Math.Abs(a - b)).Average(), Is.LessThan(2.5));
    }

    [Test]
    public void Lower_quality_loses_more()
    {
        var image = Waves(1);
        double Loss(int quality) =>
            Bytes(tf.image.adjust_jpeg_quality(image, tf.constant(quality)))
                .Zip(Bytes(image), (a, b) => Math.Abs(a - b))
                .Average();
        Assert.That(Loss(5), Is.GreaterThan(4 * Loss(95)));
    }

    [Test]
    public void Graphs_decode_with_the_shapes_that_are_known()
    {
        using var scope = new GraphScope();
        var file = tf.placeholder(tf.@string, Shape.Scalar);
        Assert.That(tf.image.decode_image(file, 3).shape.IsNull, Is.True, "animations have a dimension more");
        var image = tf.image.decode_image(file, 3, expand_animations: false);
        Assert.That(image.shape, Is.EqualTo(new Shape(-1, -1, 3)));
        Assert.That(tf.image.resize(image, new Shape(4, 5)).shape, Is.EqualTo(new Shape(4, 5, 3)));
        using var session = tf.Session(scope.Graph);
        var noise = tf.image.encode_png(tf.constant(new byte[2, 3, 3]));
        Assert.That(session.run(tf.image.decode_image(noise, 3)).shape, Is.EqualTo(new Shape(2, 3, 3)));
    }

    [Test]
    public void What_is_no_image_is_an_error()
    {
        Assert.That(() => Decode(Text("text"), "image", 0, "uint8"), Error("Unknown image file format"));
        Assert.That(() => Decode(Text(""), "image", 0, "uint8"), Error("empty"));
        var png = tf.image.encode_png(Noise(3));
        Assert.That(() => Decode(png, "png", 2, "uint8"), Error("`channels` must be 0, 1, 3 or 4 but got 2"));
        Assert.That(() => Decode(png, "bmp", 3, "uint8"), Error("Trying to decode PNG format using DecodeBmp op"));
        Assert.That(() => Decode(tf.strings.substr(png, 0, 60), "png", 3, "uint8"), Error("Invalid PNG"));
        var jpeg = tf.image.encode_jpeg(Waves(3));
        Assert.That(() => Decode(tf.strings.substr(jpeg, 0, 400), "jpeg", 3, "uint8"), Error("Invalid JPEG"));
        Assert.That(() => Decode(jpeg, "jpeg", 4, "uint8"), Error("JPEG does not support 4 channels"));
        Assert.That(() => Decode(Text("GIF89a but not more"), "gif", 3, "uint8"), Error("Invalid GIF"));
        Assert.That(() => Decode(Text("BM" + new string(' ', 60)), "bmp", 3, "uint8"), Error("Number of channels"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Error(string text) =>
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains(text);

    private static Tensor Text(string text) => tf.constant(text);

    private static Tensor Noise(int channels) =>
        tf.constant(Array.ConvertAll(Numbers(13 * 17 * channels), i => (byte)(i * i % 251)), shape: (13, 17, channels));

    private static Tensor Waves(int channels) =>
        tf.constant(
            Array.ConvertAll(
                Numbers(24 * 40 * channels),
                i =>
                {
                    var (place, channel) = (i / channels, i % channels);
                    return (byte)(127 + (100 * Math.Sin(place / 40.0 / 4) * Math.Cos((place % 40 / 6.0) + channel)));
                }
            ),
            shape: (24, 40, channels)
        );

    private static long[] Numbers(int count) => [.. Enumerable.Range(0, count)];

    private void Write(string name, Tensor contents) => tf.io.write_file(Path.Combine(_folder, name), contents);

    private static int Different(byte[] a, byte[] b) => a.Zip(b, (x, y) => x == y ? 0 : 1).Sum();

    private static int Largest(byte[] a, byte[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    private static Tensor Decode(Tensor contents, string operation, int channels, string type) =>
        operation switch
        {
            "png" => gen_image_ops.decode_png(contents, channels, dtypes.tf_dtype_from_name(type)),
            "jpeg" => gen_image_ops.decode_jpeg(contents, channels),
            "plain" => gen_image_ops.decode_jpeg(contents, channels, fancy_upscaling: false),
            "gif" => gen_image_ops.decode_gif(contents),
            "bmp" => gen_image_ops.decode_bmp(contents, channels),
            "first" => tf.image.decode_image(
                contents,
                channels,
                dtypes.tf_dtype_from_name(type),
                expand_animations: false
            ),
            _ => tf.image.decode_image(contents, channels, dtypes.tf_dtype_from_name(type)),
        };

    private static byte[] Bytes(Tensor image) =>
        image.dtype switch
        {
            TF_DataType.TF_UINT8 => image.ToArray<byte>(),
            TF_DataType.TF_UINT16 => MemoryMarshal.AsBytes<ushort>(image.ToArray<ushort>()).ToArray(),
            _ => MemoryMarshal.AsBytes<float>(image.ToArray<float>()).ToArray(),
        };
}
