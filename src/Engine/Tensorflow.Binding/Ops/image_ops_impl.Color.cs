using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Hue, saturation and colour spaces.</summary>
public partial class image_ops_impl
{
    public static Tensor adjust_hue(Tensor image, Tensor delta, string? name = null) =>
        InSinglePrecision(image, x => gen_image_ops.adjust_hue(x, delta, name));

    public static Tensor adjust_saturation(Tensor image, Tensor saturation_factor, string? name = null) =>
        InSinglePrecision(image, x => gen_image_ops.adjust_saturation(x, saturation_factor, name));

    /// <summary>Turns the hue by a part of the circle that is drawn between -max_delta and max_delta.</summary>
    public static Tensor random_hue(Tensor image, float max_delta, int seed = 0) =>
        max_delta is >= 0 and <= 0.5f
            ? adjust_hue(image, tf.random.uniform(Shape.Scalar, -max_delta, max_delta, seed: Seed(seed)))
            : throw new ValueError($"max_delta must be within 0 and 0.5, got {max_delta}.");

    public static Tensor random_saturation(Tensor image, float lower, float upper, int seed = 0) =>
        lower >= 0 && upper > lower
            ? adjust_saturation(image, tf.random.uniform(Shape.Scalar, lower, upper, seed: Seed(seed)))
            : throw new ValueError($"upper must be > lower and lower non-negative, got {lower} and {upper}.");

    public static Tensor rgb_to_yiq(Tensor images) =>
        Mix(
            images,
            new[,]
            {
                { 0.299, 0.59590059, 0.2115 },
                { 0.587, -0.27455667, -0.52273617 },
                { 0.114, -0.32134392, 0.31119955 },
            }
        );

    public static Tensor yiq_to_rgb(Tensor images) =>
        Mix(
            images,
            new[,]
            {
                { 1, 1, 1 },
                { 0.95598634, -0.27201283, -1.10674021 },
                { 0.6208248, -0.64720424, 1.70423049 },
            }
        );

    public static Tensor rgb_to_yuv(Tensor images) =>
        Mix(
            images,
            new[,]
            {
                { 0.299, -0.14714119, 0.61497538 },
                { 0.587, -0.28886916, -0.51496512 },
                { 0.114, 0.43601035, -0.10001026 },
            }
        );

    public static Tensor yuv_to_rgb(Tensor images) =>
        Mix(
            images,
            new[,]
            {
                { 1, 1, 1 },
                { 0, -0.394642334, 2.03206185 },
                { 1.13988303, -0.58062185, 0 },
            }
        );

    /// <summary>Every pixel's three channels multiplied by a matrix.</summary>
    private static Tensor Mix(Tensor images, double[,] matrix) =>
        math_ops.tensordot(
            images,
            constant_op.constant(matrix, images.dtype.as_base_dtype()),
            np.array(images.shape.ndim - 1, 0)
        );

    // The kernels take 16 and 32 bits only.
    private static Tensor InSinglePrecision(Tensor image, Func<Tensor, Tensor> change) =>
        image.dtype.as_base_dtype() is TF_DataType.TF_FLOAT or TF_DataType.TF_HALF
            ? change(image)
            : convert_image_dtype(
                change(convert_image_dtype(image, TF_DataType.TF_FLOAT)),
                image.dtype.as_base_dtype()
            );
}
