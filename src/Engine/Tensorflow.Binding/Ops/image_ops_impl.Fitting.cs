using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Images brought to a size without being distorted.</summary>
public partial class image_ops_impl
{
    /// <summary>The middle of the image where it is too large, zeros around it where it is too small.</summary>
    /// <param name="image">With known height and width.</param>
    /// <param name="target_height">A number, or a tensor with a known value.</param>
    /// <param name="target_width">The same.</param>
    public static Tensor resize_image_with_crop_or_pad(Tensor image, object target_height, object target_width)
    {
        (int height, int width) = KnownSize(image);
        (int targetHeight, int targetWidth) = (
            Positive(target_height, nameof(target_height)),
            Positive(target_width, nameof(target_width))
        );
        Tensor cropped = crop_to_bounding_box(
            image,
            Math.Max(FloorHalf(height - targetHeight), 0),
            Math.Max(FloorHalf(width - targetWidth), 0),
            Math.Min(targetHeight, height),
            Math.Min(targetWidth, width)
        );
        return pad_to_bounding_box(
            cropped,
            Math.Max(FloorHalf(targetHeight - height), 0),
            Math.Max(FloorHalf(targetWidth - width), 0),
            targetHeight,
            targetWidth
        );
    }

    /// <summary>As large as fits, with zeros around.</summary>
    public static Tensor resize_images_with_pad(
        Tensor image,
        int target_height,
        int target_width,
        string method,
        bool antialias
    )
    {
        (int height, int width) = KnownSize(image);
        Positive(target_height, nameof(target_height));
        Positive(target_width, nameof(target_width));
        float ratio = MathF.Max((float)width / target_width, (float)height / target_height);
        (float fittedHeight, float fittedWidth) = (height / ratio, width / ratio);
        int[] size = [(int)MathF.Floor(fittedHeight), (int)MathF.Floor(fittedWidth)];
        Tensor resized = Resize(image, constant_op.constant(size), method, false, antialias, null);
        return pad_to_bounding_box(
            resized,
            Math.Max(0, (int)MathF.Floor((target_height - fittedHeight) / 2)),
            Math.Max(0, (int)MathF.Floor((target_width - fittedWidth) / 2)),
            target_height,
            target_width
        );
    }

    // Of a batch; rounds to even, as TensorFlow does.
    private static Tensor WithAspectRatioOf(Tensor images, Tensor size)
    {
        Tensor present = math_ops.cast(array_ops.shape(images)["1:3"], TF_DataType.TF_FLOAT);
        Tensor ratios = math_ops.cast(size, TF_DataType.TF_FLOAT) / present;
        return math_ops.cast(math_ops.round(math_ops.reduce_min(ratios) * present), TF_DataType.TF_INT32);
    }

    private static Tensor Scale(Tensor images, Tensor size, string filter, bool antialias, string? name)
    {
        Tensor present = math_ops.cast(array_ops.shape(images)["1:3"], TF_DataType.TF_FLOAT);
        Tensor wanted = math_ops.cast(size, TF_DataType.TF_INT32);
        return tf.Context.ExecuteOp(
            "ScaleAndTranslate",
            name,
            new ExecuteOpArgs(
                images,
                wanted,
                math_ops.cast(wanted, TF_DataType.TF_FLOAT) / present,
                constant_op.constant(new[] { 0f, 0f })
            )
                .Attr("kernel_type", filter)
                .Attr("antialias", antialias)
        );
    }

    private static (int Height, int Width) KnownSize(Tensor image)
    {
        RankOf(image);
        return image.shape[-3] > 0 && image.shape[-2] > 0
            ? ((int)image.shape[-3], (int)image.shape[-2])
            : throw new ValueError(
                $"The image's height and width must be known and positive; its shape is {image.shape}."
            );
    }

    private static int Positive(object size, string name)
    {
        int value = size is Tensor tensor
            ? (int)(tensor_util.constant_value(tensor) ?? throw new ValueError($"{name} must be known."))
            : Convert.ToInt32(size, System.Globalization.CultureInfo.InvariantCulture);
        return value > 0 ? value : throw new ValueError($"{name} must be > 0, got {value}.");
    }

    private static int FloorHalf(int value) => value >> 1;
}
