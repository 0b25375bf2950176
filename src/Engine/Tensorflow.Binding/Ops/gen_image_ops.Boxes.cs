using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Kernels of colours and boxes.</summary>
public partial class gen_image_ops
{
    public static Tensor adjust_contrastv2(Tensor images, Tensor contrast_factor, string? name = null) =>
        tf.Context.ExecuteOp("AdjustContrastv2", name, new ExecuteOpArgs(images, contrast_factor));

    public static Tensor adjust_contrastv2(Tensor image, float contrast_factor, string? name = null) =>
        adjust_contrastv2(image, constant_op.constant(contrast_factor), name);

    public static Tensor adjust_hue(Tensor images, Tensor delta, string? name = null) =>
        tf.Context.ExecuteOp("AdjustHue", name, new ExecuteOpArgs(images, delta));

    public static Tensor adjust_hue(Tensor images, float delta, string? name = null) =>
        adjust_hue(images, constant_op.constant(delta), name);

    public static Tensor adjust_saturation(Tensor images, Tensor scale, string? name = null) =>
        tf.Context.ExecuteOp("AdjustSaturation", name, new ExecuteOpArgs(images, scale));

    public static Tensor adjust_saturation(Tensor images, float scale, string? name = null) =>
        adjust_saturation(images, constant_op.constant(scale), name);

    public static Tensor crop_and_resize(
        Tensor image,
        Tensor boxes,
        Tensor box_ind,
        Tensor crop_size,
        string method = "bilinear",
        float extrapolation_value = 0f,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "CropAndResize",
            name,
            new ExecuteOpArgs(image, boxes, box_ind, crop_size)
                .Attr("method", method)
                .Attr("extrapolation_value", extrapolation_value)
        );

    public static (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(
        Tensor boxes,
        Tensor scores,
        Tensor max_output_size_per_class,
        Tensor max_total_size,
        Tensor iou_threshold,
        Tensor score_threshold,
        bool pad_per_class = false,
        bool clip_boxes = true,
        string? name = null
    )
    {
        Tensor[] results = tf.Context.ExecuteOp(
            "CombinedNonMaxSuppression",
            name,
            new ExecuteOpArgs(boxes, scores, max_output_size_per_class, max_total_size, iou_threshold, score_threshold)
                .Attr("pad_per_class", pad_per_class)
                .Attr("clip_boxes", clip_boxes)
        );
        return (results[0], results[1], results[2], results[3]);
    }
}
