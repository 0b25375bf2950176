using static Tensorflow.Binding;

namespace Tensorflow.Tests.Ops;

/// <summary>tf.image.</summary>
[TestFixture]
public class ImageTests
{
    // Two rows of three pixels of one channel: 1 2 3 / 4 5 6.
    private static Tensor Image => tf.reshape(tf.range(1f, 7f), (2, 3, 1));

    private static float[] Values(Tensor tensor) => tensor.numpy().ToArray<float>();

    [Test]
    public void Images_are_mirrored_and_turned()
    {
        Assert.That(Values(tf.image.flip_left_right(Image)), Is.EqualTo(new[] { 3f, 2f, 1f, 6f, 5f, 4f }));
        Assert.That(Values(tf.image.flip_up_down(Image)), Is.EqualTo(new[] { 4f, 5f, 6f, 1f, 2f, 3f }));
        Assert.That(Values(tf.image.transpose(Image)), Is.EqualTo(new[] { 1f, 4f, 2f, 5f, 3f, 6f }));
        Assert.That(Values(tf.image.rot90(Image)), Is.EqualTo(new[] { 3f, 6f, 2f, 5f, 1f, 4f }));
    }

    [Test]
    public void Parts_are_cut_out_and_framed()
    {
        Tensor part = tf.image.crop_to_bounding_box(Image, 0, 1, 2, 2);
        Assert.That(Values(part), Is.EqualTo(new[] { 2f, 3f, 5f, 6f }));
        Assert.That(
            Values(tf.image.pad_to_bounding_box(part, 1, 0, 3, 3)),
            Is.EqualTo(new[] { 0f, 0f, 0f, 2f, 3f, 0f, 5f, 6f, 0f })
        );
    }

    [Test]
    public void Contrast_keeps_the_mean() =>
        Assert.That(
            Values(tf.image.adjust_contrast(Image, 2f)),
            Is.EqualTo(new[] { -1.5f, 0.5f, 2.5f, 4.5f, 6.5f, 8.5f }).Within(1e-5)
        );

    [Test]
    public void Standardised_images_have_mean_0_and_variance_1()
    {
        float[] values = Values(tf.image.per_image_standardization(Image));
        Assert.That(values.Average(), Is.EqualTo(0f).Within(1e-6));
        Assert.That(values.Average(v => v * v), Is.EqualTo(1f).Within(1e-5));
    }

    [Test]
    public void Bytes_become_fractions() =>
        Assert.That(
            Values(tf.image.convert_image_dtype(tf.constant(new byte[] { 0, 51, 255 }), tf.float32)),
            Is.EqualTo(new[] { 0f, 0.2f, 1f }).Within(1e-6)
        );

    [Test]
    public void Resizing_by_two_repeats_the_nearest_pixels() =>
        Assert.That(
            Values(tf.image.resize(tf.reshape(tf.range(1f, 3f), (1, 2, 1)), new Shape(2, 4), "nearest")),
            Is.EqualTo(new[] { 1f, 1f, 2f, 2f, 1f, 1f, 2f, 2f })
        );

    [Test]
    public void Sizes_that_cannot_be_are_refused() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => tf.image.resize(Image, new Shape(2, 2), "nothing"), Throws.TypeOf<ValueError>());
            Assert.That(() => tf.image.resize_image_with_crop_or_pad(Image, 0, 3), Throws.TypeOf<ValueError>());
            Assert.That(() => tf.image.image_gradients(Image), Throws.TypeOf<ValueError>());
            Assert.That(() => tf.image.random_hue(Image, 0.6f), Throws.TypeOf<ValueError>());
            Assert.That(
                () => tf.image.adjust_hue(Image, 0.1f),
                Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("3 channels")
            );
            Assert.That(
                () =>
                    tf.image.crop_and_resize(
                        tf.ones((1, 2, 2, 1)),
                        tf.ones((1, 4)),
                        tf.constant(new[] { 1 }),
                        tf.constant(new[] { 2, 2 })
                    ),
                Throws.TypeOf<OutOfRangeError>().With.Message.Contains("[0, 1)")
            );
        });
}
