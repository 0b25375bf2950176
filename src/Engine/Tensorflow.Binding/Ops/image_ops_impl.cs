using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Images as (height, width, channels), or with a batch dimension in front.</summary>
public partial class image_ops_impl
{
    public static Tensor flip_left_right(Tensor image) => tf.reverse(image, -2, "flip_left_right");

    public static Tensor flip_up_down(Tensor image) => tf.reverse(image, -3, "flip_up_down");

    public static Tensor transpose(Tensor image, string? name = null)
    {
        int rank = RankOf(image);
        int[] order = rank == 4 ? [0, 2, 1, 3] : [1, 0, 2];
        return array_ops.transpose(image, new Axis(order), name ?? "transpose");
    }

    /// <summary>Turns counter-clockwise by k quarters.</summary>
    public static Tensor rot90(Tensor image, int k = 1, string? name = null) =>
        (((k % 4) + 4) % 4) switch
        {
            1 => flip_up_down(transpose(image)),
            2 => flip_up_down(flip_left_right(image)),
            3 => transpose(flip_up_down(image)),
            _ => image,
        };

    public static Tensor adjust_brightness(Tensor image, Tensor delta) =>
        InFloat(image, x => x + math_ops.cast(delta, x.dtype));

    /// <summary>(x - mean) × factor + mean, the mean of each channel of each image.</summary>
    public static Tensor adjust_contrast(Tensor images, Tensor contrast_factor) =>
        InFloat(
            images,
            x =>
            {
                Tensor mean = math_ops.reduce_mean(x, new Axis(-3, -2), true);
                return (x - mean) * math_ops.cast(contrast_factor, x.dtype) + mean;
            }
        );

    public static Tensor adjust_gamma(Tensor image, int gamma = 1, int gain = 1) =>
        gamma < 0
            ? throw new ValueError("Gamma should be a non-negative real number.")
            : InFloat(image, x => (float)gain * math_ops.pow(x, (float)gamma));

    public static Tensor random_brightness(Tensor image, float max_delta, int seed = 0) =>
        adjust_brightness(image, tf.random.uniform(Shape.Scalar, -max_delta, max_delta, seed: Seed(seed)));

    public static Tensor random_contrast(Tensor image, float lower, float upper, int seed = 0) =>
        adjust_contrast(image, tf.random.uniform(Shape.Scalar, lower, upper, seed: Seed(seed)));

    public static Tensor random_flip_left_right(Tensor image, int seed = 0) => RandomFlip(image, -2, seed);

    public static Tensor random_flip_up_down(Tensor image, int seed = 0) => RandomFlip(image, -3, seed);

    /// <summary>Mean 0 and variance 1 of each image; the deviation is at least 1/√(number of elements).</summary>
    public static Tensor per_image_standardization(Tensor image)
    {
        Tensor x = image.dtype.is_floating() ? image : math_ops.cast(image, TF_DataType.TF_FLOAT);
        Axis axes = new(-3, -2, -1);
        Tensor elements = math_ops.reduce_sum(array_ops.ones_like(x), (Tensor)axes, true);
        Tensor deviation = math_ops.maximum(math_ops.reduce_std(x, axes, true), math_ops.rsqrt(elements));
        return (x - math_ops.reduce_mean(x, axes, true)) / deviation;
    }

    /// <summary>Another element type; integers stand for their part of the type's largest number.</summary>
    public static Tensor convert_image_dtype(
        Tensor image,
        TF_DataType dtype,
        bool saturate = false,
        string? name = null
    )
    {
        TF_DataType from = image.dtype.as_base_dtype();
        Tensor Cast(Tensor x) => saturate ? math_ops.saturate_cast(x, dtype) : math_ops.cast(x, dtype);
        return (from.is_integer(), dtype.is_integer()) switch
        {
            _ when from == dtype => image,
            (true, false) => math_ops.cast(image, dtype) * (1f / from.max()),
            (false, true) => Cast(image * (dtype.max() + 0.5f)),
            (false, false) => math_ops.cast(image, dtype),
            _ when from.max() > dtype.max() => math_ops.cast(
                math_ops.floordiv(image, constant_op.constant((from.max() + 1) / (dtype.max() + 1), from)),
                dtype
            ),
            _ => math_ops.cast(image, dtype) * constant_op.constant((dtype.max() + 1) / (from.max() + 1), dtype),
        };
    }

    /// <summary>Luminance, by the weights of ITU-R BT.601.</summary>
    public static Tensor rgb_to_grayscale(Tensor images, string? name = null) =>
        InFloat(
            images,
            x =>
                math_ops.reduce_sum(
                    x * constant_op.constant(new[] { 0.2989f, 0.587f, 0.114f }),
                    constant_op.constant(-1),
                    true
                )
        );

    public static Tensor grayscale_to_rgb(Tensor images, string? name = null) =>
        array_ops.concat([images, images, images], constant_op.constant(-1), name ?? "grayscale_to_rgb");

    private static Tensor RandomFlip(Tensor image, int axis, int seed)
    {
        RankOf(image);
        Tensor draws = tf.random.uniform(Shape.Scalar, seed: Seed(seed));
        Tensor flips = math_ops.less(draws, 0.5f);
        return array_ops.where_v2(flips, tf.reverse(image, axis), image);
    }

    private static int? Seed(int seed) => seed == 0 ? null : seed;

    private static int RankOf(Tensor image) =>
        image.shape.ndim is 3 or 4
            ? image.shape.ndim
            : throw new ValueError($"An image has 3 dimensions, or 4 with the batch; got the shape {image.shape}.");

    // Integers are computed with as fractions of their largest value, and brought back saturating.
    private static Tensor InFloat(Tensor image, Func<Tensor, Tensor> change) =>
        image.dtype.is_floating()
            ? change(image)
            : convert_image_dtype(
                change(convert_image_dtype(image, TF_DataType.TF_FLOAT)),
                image.dtype.as_base_dtype(),
                saturate: true
            );
}
