using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Images from and to the contents of files.</summary>
public partial class image_ops_impl
{
    public static Tensor decode_image(
        Tensor contents,
        int channels = 0,
        TF_DataType dtype = TF_DataType.TF_UINT8,
        string? name = null,
        bool expand_animations = true
    ) => gen_image_ops.decode_image(contents, channels, dtype, expand_animations, name ?? "decode_image");

    public static Tensor encode_jpeg(Tensor contents, string? name = null) =>
        tf.Context.ExecuteOp("EncodeJpeg", name, new ExecuteOpArgs(contents));

    public static Tensor encode_png(Tensor contents, string? name = null) =>
        tf.Context.ExecuteOp("EncodePng", name, new ExecuteOpArgs(contents));

    /// <summary>Whether the contents of a file begin as JPEG does.</summary>
    public static Tensor is_jpeg(Tensor contents, string? name = null) =>
        math_ops.equal(
            tf.strings.substr(contents, 0, 3),
            constant_op.constant(new byte[] { 0xff, 0xd8, 0xff }, TF_DataType.TF_STRING),
            name ?? "is_jpeg"
        );

    /// <summary>What an image becomes when it is written as JPEG and read again.</summary>
    /// <param name="jpeg_quality">From 0 to 100.</param>
    public static Tensor adjust_jpeg_quality(Tensor image, Tensor jpeg_quality, string? name = null)
    {
        var bytes = convert_image_dtype(image, TF_DataType.TF_UINT8, saturate: true);
        Tensor file = tf.Context.ExecuteOp(
            "EncodeJpegVariableQuality",
            name,
            new ExecuteOpArgs(bytes, math_ops.cast(jpeg_quality, TF_DataType.TF_INT32))
        );
        return convert_image_dtype(
            gen_image_ops.decode_jpeg(file, channels: image.shape[-1]),
            image.dtype.as_base_dtype(),
            saturate: true
        );
    }

    public static Tensor random_jpeg_quality(
        Tensor image,
        float min_jpeg_quality,
        float max_jpeg_quality,
        int seed = 0
    ) =>
        min_jpeg_quality < 0 || max_jpeg_quality > 100 || min_jpeg_quality >= max_jpeg_quality
            ? throw new ValueError(
                $"Qualities range within 0 and 100, upwards; got {min_jpeg_quality} to {max_jpeg_quality}."
            )
            : adjust_jpeg_quality(
                image,
                tf.random.uniform(
                    Shape.Scalar,
                    (int)min_jpeg_quality,
                    (int)max_jpeg_quality,
                    TF_DataType.TF_INT32,
                    Seed(seed)
                )
            );
}
