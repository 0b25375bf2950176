using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Boxes in images: (top, left, bottom, right), in parts of the image's height and width.</summary>
public partial class image_ops_impl
{
    public static Tensor crop_and_resize(
        Tensor image,
        Tensor boxes,
        Tensor box_ind,
        Tensor crop_size,
        string method,
        float extrapolation_value,
        string? name
    ) => gen_image_ops.crop_and_resize(image, boxes, box_ind, crop_size, method, extrapolation_value, name);

    /// <param name="colors">Rows of colour components that boxes take in turn; TensorFlow's ten when null.</param>
    public static Tensor draw_bounding_boxes(Tensor images, Tensor boxes, Tensor? colors = null, string? name = null) =>
        colors is null
            ? tf.Context.ExecuteOp("DrawBoundingBoxes", name, new ExecuteOpArgs(images, boxes))
            : tf.Context.ExecuteOp("DrawBoundingBoxesV2", name, new ExecuteOpArgs(images, boxes, colors));

    /// <summary>A part of the image, drawn by chance, that covers enough of one of the boxes.</summary>
    /// <returns>Where the part begins, its size (both for <c>tf.slice</c>), and the part as a box.</returns>
    public static (Tensor, Tensor, Tensor) sample_distorted_bounding_box_v2(
        Tensor image_size,
        Tensor bounding_boxes,
        int seed = 0,
        Tensor? min_object_covered = null,
        float[]? aspect_ratio_range = null,
        float[]? area_range = null,
        int max_attempts = 100,
        bool use_image_if_no_bounding_boxes = false,
        string? name = null
    )
    {
        (int? first, int? second) = random_seed.get_seed(Seed(seed));
        Tensor[] results = tf.Context.ExecuteOp(
            "SampleDistortedBoundingBoxV2",
            name,
            new ExecuteOpArgs(image_size, bounding_boxes, min_object_covered ?? constant_op.constant(0.1f))
                .Attr("seed", (long)(first ?? 0))
                .Attr("seed2", (long)(second ?? 0))
                .Attr("aspect_ratio_range", aspect_ratio_range ?? [0.75f, 1.33f])
                .Attr("area_range", area_range ?? [0.05f, 1f])
                .Attr("max_attempts", (long)max_attempts)
                .Attr("use_image_if_no_bounding_boxes", use_image_if_no_bounding_boxes)
        );
        return (results[0], results[1], results[2]);
    }
}
