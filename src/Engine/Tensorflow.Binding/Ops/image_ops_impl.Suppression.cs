using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Non-maximum suppression: of boxes that overlap, those with the highest scores.</summary>
public partial class image_ops_impl
{
    public static Tensor non_max_suppression(
        Tensor boxes,
        Tensor scores,
        Tensor max_output_size,
        float iou_threshold = 0.5f,
        float score_threshold = float.NegativeInfinity,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "NonMaxSuppressionV3",
            name,
            new ExecuteOpArgs(boxes, scores, max_output_size, iou_threshold, score_threshold)
        );

    /// <returns>The indices of the chosen boxes, and their scores.</returns>
    public static (Tensor, Tensor) non_max_suppression_with_scores(
        Tensor boxes,
        Tensor scores,
        Tensor max_output_size,
        float iou_threshold = 0.5f,
        float score_threshold = float.NegativeInfinity,
        string? name = null
    )
    {
        Tensor[] results = tf.Context.ExecuteOp(
            "NonMaxSuppressionV5",
            name,
            new ExecuteOpArgs(boxes, scores, max_output_size, iou_threshold, score_threshold, 0f)
        );
        return (results[0], results[1]);
    }

    public static Tensor non_max_suppression_with_overlaps(
        Tensor overlaps,
        Tensor scores,
        Tensor max_output_size,
        float overlap_threshold = 0.5f,
        float score_threshold = float.NegativeInfinity,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "NonMaxSuppressionWithOverlaps",
            name,
            new ExecuteOpArgs(overlaps, scores, max_output_size, overlap_threshold, score_threshold)
        );

    /// <param name="boxes">(batch, boxes, 1 or classes, 4).</param>
    /// <param name="scores">(batch, boxes, classes).</param>
    /// <returns>Boxes, scores, classes, and the number of each image's results.</returns>
    public static (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(
        Tensor boxes,
        Tensor scores,
        Tensor max_output_size_per_class,
        Tensor max_total_size,
        float iou_threshold = 0.5f,
        float score_threshold = float.NegativeInfinity,
        bool pad_per_class = false,
        bool clip_boxes = true,
        string? name = null
    ) =>
        gen_image_ops.combined_non_max_suppression(
            boxes,
            scores,
            max_output_size_per_class,
            max_total_size,
            constant_op.constant(iou_threshold),
            constant_op.constant(score_threshold),
            pad_per_class,
            clip_boxes,
            name
        );

    /// <summary>
    /// As <see cref="non_max_suppression_padded_v2"/>; without padding only the indices that are valid, for a single image.
    /// </summary>
    public static (Tensor, Tensor) non_max_suppression_padded(
        Tensor boxes,
        Tensor scores,
        Tensor max_output_size,
        float iou_threshold = 0.5f,
        float score_threshold = float.NegativeInfinity,
        bool pad_to_max_output_size = false,
        string? name = null,
        bool sorted_input = false,
        bool canonicalized_coordinates = false,
        int tile_size = 512
    )
    {
        if (!pad_to_max_output_size && boxes.shape.ndim > 2)
        {
            throw new ValueError("'pad_to_max_output_size' (value False) must be True for batched input");
        }
        (Tensor indices, Tensor valid) = non_max_suppression_padded_v2(
            boxes,
            scores,
            max_output_size,
            iou_threshold,
            score_threshold,
            sorted_input,
            canonicalized_coordinates,
            tile_size
        );
        return pad_to_max_output_size
            ? (indices, valid)
            : (gen_array_ops.slice(indices, constant_op.constant(new[] { 0 }), array_ops.expand_dims(valid, 0)), valid);
    }

    /// <summary>The indices of the chosen boxes, filled with zeros, and their number; leading dimensions are a batch.</summary>
    /// <remarks>
    /// The order of the input, the corners' order and tiles matter to speed only in TensorFlow. Boxes that overlap by just
    /// the threshold are left out here, unlike in the other functions.
    /// </remarks>
    public static (Tensor, Tensor) non_max_suppression_padded_v2(
        Tensor boxes,
        Tensor scores,
        Tensor max_output_size,
        float iou_threshold = 0.5f,
        float score_threshold = float.NegativeInfinity,
        bool sorted_input = false,
        bool canonicalized_coordinates = false,
        int tile_size = 512
    )
    {
        if (boxes.shape.ndim == 2)
        {
            return OfImage(boxes, scores);
        }
        long[] batch = boxes.shape.dims[..^2];
        if (boxes.shape.ndim < 2 || batch.Any(static d => d < 0))
        {
            throw new ValueError($"The number of images must be known; boxes have the shape {boxes.shape}.");
        }
        int count = (int)batch.Aggregate(1L, static (a, b) => a * b);
        Tensor[] images = array_ops.unstack(array_ops.reshape(boxes, new Shape(count, -1, 4)), count);
        Tensor[] ofImages = array_ops.unstack(array_ops.reshape(scores, new Shape(count, -1)), count);
        var results = images.Zip(ofImages, OfImage).ToArray();
        return (
            array_ops.reshape(array_ops.stack([.. results.Select(static r => r.Item1)]), new Shape([.. batch, -1])),
            array_ops.reshape(array_ops.stack([.. results.Select(static r => r.Item2)]), new Shape(batch))
        );

        (Tensor, Tensor) OfImage(Tensor boxesOfImage, Tensor scoresOfImage)
        {
            Tensor[] results = tf.Context.ExecuteOp(
                "NonMaxSuppressionV4",
                null!,
                new ExecuteOpArgs(
                    boxesOfImage,
                    scoresOfImage,
                    max_output_size,
                    MathF.Max(0, MathF.BitDecrement(iou_threshold)),
                    score_threshold
                ).Attr("pad_to_max_output_size", true)
            );
            return (results[0], results[1]);
        }
    }
}
