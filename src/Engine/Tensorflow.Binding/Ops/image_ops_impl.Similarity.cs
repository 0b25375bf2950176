namespace Tensorflow;

/// <summary>How alike two images are.</summary>
public partial class image_ops_impl
{
    private static readonly float[] s_powerFactors = [0.0448f, 0.2856f, 0.3001f, 0.2363f, 0.1333f];

    /// <summary>The peak signal-to-noise ratio in decibels, for each image.</summary>
    public static Tensor psnr(Tensor a, Tensor b, Tensor max_val, string? name = null)
    {
        CheckAlike(a, b);
        Tensor largest = InFloat(math_ops.cast(max_val, a.dtype.as_base_dtype()));
        Tensor error = math_ops.reduce_mean(math_ops.square_difference(InFloat(a), InFloat(b)), new Axis(-3, -2, -1));
        return math_ops.subtract(
            20f * math_ops.log(largest) / (float)Math.Log(10),
            (float)(10 / Math.Log(10)) * math_ops.log(error),
            name!
        );
    }

    /// <summary>The structural similarity (Wang et al., 2004), for each image.</summary>
    public static Tensor ssim(
        Tensor img1,
        Tensor img2,
        float max_val = 1f,
        float filter_size = 11f,
        float filter_sigma = 1.5f,
        float k1 = 0.01f,
        float k2 = 0.03f
    )
    {
        CheckAlike(img1, img2);
        var measure = new Ssim((int)filter_size, filter_sigma, k1, k2, Largest(max_val, img1));
        (Tensor similarity, _) = measure.OfChannels(InFloat(img1), InFloat(img2));
        return math_ops.reduce_mean(similarity, new Axis(-1));
    }

    /// <summary>The structural similarity at several scales (Wang et al., 2003), for each image.</summary>
    /// <param name="power_factors">The weight of each scale, finest first; five by default.</param>
    public static Tensor ssim_multiscale(
        Tensor img1,
        Tensor img2,
        float max_val,
        float[]? power_factors = null,
        float filter_size = 11f,
        float filter_sigma = 1.5f,
        float k1 = 0.01f,
        float k2 = 0.03f
    )
    {
        CheckAlike(img1, img2);
        float[] factors = power_factors ?? s_powerFactors;
        var measure = new Ssim((int)filter_size, filter_sigma, k1, k2, Largest(max_val, img1));
        (Tensor x, Tensor y) = (InFloat(img1), InFloat(img2));
        var terms = new Tensor[factors.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            (Tensor similarity, Tensor contrast) = measure.OfChannels(x, y);
            terms[i] = gen_nn_ops.relu(i < factors.Length - 1 ? contrast : similarity);
            if (i < factors.Length - 1)
            {
                (x, y) = (Ssim.Halved(x), Ssim.Halved(y));
            }
        }
        Tensor powers = math_ops.pow(array_ops.stack(terms, axis: -1), constant_op.constant(factors));
        return math_ops.reduce_mean(math_ops.reduce_prod(powers, new Axis(-1)), new Axis(-1));
    }

    // The largest value has the images' type: 255 of bytes is 1.
    private static Tensor Largest(float value, Tensor image) =>
        InFloat(math_ops.cast(constant_op.constant(value), image.dtype.as_base_dtype()));

    private static Tensor InFloat(Tensor image) => convert_image_dtype(image, TF_DataType.TF_FLOAT);

    private static void CheckAlike(Tensor a, Tensor b)
    {
        if (a.shape.ndim < 3 || b.shape.ndim < 3)
        {
            throw new ValueError($"Images have at least 3 dimensions; got the shapes {a.shape} and {b.shape}.");
        }
        for (var i = 1; i <= 3; i++)
        {
            if (a.shape[-i] >= 0 && b.shape[-i] >= 0 && a.shape[-i] != b.shape[-i])
            {
                throw new ValueError($"The shapes of the images must agree, but are {a.shape} and {b.shape}.");
            }
        }
    }
}
