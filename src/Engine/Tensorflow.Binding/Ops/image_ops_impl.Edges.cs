namespace Tensorflow;

/// <summary>Differences of neighbouring pixels.</summary>
public partial class image_ops_impl
{
    /// <summary>By how much each pixel differs from the one below it, and from the one to its right; 0 at the end.</summary>
    /// <exception cref="ValueError">The images do not have 4 dimensions.</exception>
    public static (Tensor, Tensor) image_gradients(Tensor image)
    {
        if (image.shape.ndim != 4)
        {
            throw new ValueError(
                $"image_gradients expects a 4D tensor [batch_size, h, w, d], not one of shape {image.shape}."
            );
        }
        (Tensor down, Tensor right) = Differences(image);
        return (Extended(down, 1), Extended(right, 2));

        static Tensor Extended(Tensor x, int axis)
        {
            var paddings = new int[4, 2];
            paddings[axis, 1] = 1;
            return gen_array_ops.pad(x, constant_op.constant(paddings));
        }
    }

    /// <summary>Sobel's filters down and to the right, in a new last dimension of 2.</summary>
    /// <exception cref="ValueError">The images do not have 4 dimensions, or their channels are not known.</exception>
    public static Tensor sobel_edges(Tensor image)
    {
        if (image.shape.ndim != 4 || image.shape[3] < 0)
        {
            throw new ValueError(
                $"sobel_edges expects images [batch_size, h, w, d] with known channels, not of shape {image.shape}."
            );
        }
        var channels = (int)image.shape[3];
        float[] down = [-1, -2, -1, 0, 0, 0, 1, 2, 1];
        float[] right = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
        var filter = new float[9 * channels * 2];
        for (var i = 0; i < 9 * channels; i++)
        {
            (filter[2 * i], filter[(2 * i) + 1]) = (down[i / channels], right[i / channels]);
        }
        Tensor padded = gen_array_ops.mirror_pad(
            image,
            constant_op.constant(
                new[,]
                {
                    { 0, 0 },
                    { 1, 1 },
                    { 1, 1 },
                    { 0, 0 },
                }
            ),
            "REFLECT"
        );
        Tensor edges = gen_nn_ops.depthwise_conv2d_native(
            padded,
            math_ops.cast(constant_op.constant(filter, shape: new Shape(3, 3, channels, 2)), image.dtype),
            [1, 1, 1, 1],
            "VALID"
        );
        return array_ops.reshape(
            edges,
            array_ops.concat([array_ops.shape(image), constant_op.constant(new[] { 2 })], constant_op.constant(0))
        );
    }

    /// <summary>The sum of the differences of neighbouring pixels, for each image: a measure of noise.</summary>
    public static Tensor total_variation(Tensor images, string? name = null)
    {
        bool isBatch = RankOf(images) == 4;
        (Tensor down, Tensor right) = Differences(isBatch ? images : array_ops.expand_dims(images, 0));
        Axis axes = new(1, 2, 3);
        Tensor sums =
            math_ops.reduce_sum(math_ops.abs(down), (Tensor)axes)
            + math_ops.reduce_sum(math_ops.abs(right), (Tensor)axes);
        return isBatch ? sums : array_ops.squeeze(sums, 0, name: name);
    }

    private static (Tensor Down, Tensor Right) Differences(Tensor images) =>
        (images[":", "1:"] - images[":", ":-1"], images[":", ":", "1:"] - images[":", ":", ":-1"]);
}
