using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>Structural similarity of two images under a window with the shape of a bell.</summary>
internal sealed class Ssim(int size, float sigma, float k1, float k2, Tensor largest)
{
    /// <summary>The similarity of each channel, and its part that comes from contrast and structure.</summary>
    public (Tensor Similarity, Tensor Contrast) OfChannels(Tensor x, Tensor y)
    {
        for (var i = 2; i <= 3; i++)
        {
            if (x.shape[-i] >= 0 && x.shape[-i] < size)
            {
                throw new InvalidArgumentError(
                    $"Images of shape {x.shape} are smaller than the filter of size {size}."
                );
            }
        }
        Tensor c1 = math_ops.square(k1 * largest);
        Tensor c2 = math_ops.square(k2 * largest);
        Tensor window = Window(x);
        (Tensor meanOfX, Tensor meanOfY) = (Smoothed(x, window), Smoothed(y, window));
        Tensor product = meanOfX * meanOfY * 2f;
        Tensor squares = math_ops.square(meanOfX) + math_ops.square(meanOfY);
        Tensor luminance = (product + c1) / (squares + c1);
        Tensor mixed = Smoothed(x * y, window) * 2f;
        Tensor energy = Smoothed(math_ops.square(x) + math_ops.square(y), window);
        Tensor contrast = (mixed - product + c2) / (energy - squares + c2);
        Axis axes = new(-3, -2);
        return (math_ops.reduce_mean(luminance * contrast, axes), math_ops.reduce_mean(contrast, axes));
    }

    /// <summary>Half as high and wide; odd sizes are extended by their last pixels.</summary>
    public static Tensor Halved(Tensor images)
    {
        Tensor flat = Flat(images);
        (int height, int width) = ((int)images.shape[-3], (int)images.shape[-2]);
        if (height % 2 != 0 || width % 2 != 0)
        {
            var paddings = new[,]
            {
                { 0, 0 },
                { 0, height % 2 },
                { 0, width % 2 },
                { 0, 0 },
            };
            flat = gen_array_ops.mirror_pad(flat, constant_op.constant(paddings), "SYMMETRIC");
        }
        return Restored(gen_nn_ops.avg_pool(flat, [1, 2, 2, 1], [1, 2, 2, 1], "VALID"), images);
    }

    private Tensor Window(Tensor images)
    {
        Known(images);
        var channels = (int)images.shape[-1];
        double[] bell =
        [
            .. Enumerable.Range(0, size).Select(i => Math.Exp(-0.5 * Math.Pow((i - ((size - 1) / 2.0)) / sigma, 2))),
        ];
        double sum = bell.Sum();
        var window = new float[size * size * channels];
        for (var i = 0; i < window.Length; i++)
        {
            window[i] = (float)(bell[i / channels / size] * bell[i / channels % size] / (sum * sum));
        }
        return constant_op.constant(window, shape: new Shape(size, size, channels, 1));
    }

    private static Tensor Smoothed(Tensor images, Tensor window) =>
        Restored(gen_nn_ops.depthwise_conv2d_native(Flat(images), window, [1, 1, 1, 1], "VALID"), images);

    /// <summary>With one dimension in front of the last three.</summary>
    private static Tensor Flat(Tensor images)
    {
        Known(images);
        return images.shape.ndim == 4 ? images : array_ops.reshape(images, new Shape([-1, .. images.shape.dims[^3..]]));
    }

    private static Tensor Restored(Tensor flat, Tensor like)
    {
        if (like.shape.ndim == 4)
        {
            return flat;
        }
        Tensor outer = array_ops.shape(like)[$":{like.shape.ndim - 3}"];
        return array_ops.reshape(flat, array_ops.concat([outer, array_ops.shape(flat)["1:"]], constant_op.constant(0)));
    }

    private static void Known(Tensor images)
    {
        if (images.shape.dims[^3..].Any(static d => d < 0))
        {
            throw new ValueError(
                $"The height, width and channels of images must be known for their similarity; got the shape {images.shape}."
            );
        }
    }
}
