namespace Tensorflow.Engine;

/// <summary>Hue, saturation and contrast of images.</summary>
internal static class ColorOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Adjustment(registry, "AdjustHue", "delta", HueSaturation.TurnHue);
        Adjustment(registry, "AdjustSaturation", "scale", HueSaturation.ScaleSaturation);
        Adjustment(registry, "AdjustContrastv2", "contrast_factor", Contrast);
    }

    private static void Adjustment(
        RegistryBuilder registry,
        string name,
        string by,
        Action<TorchTensor, TorchTensor, float> change
    ) =>
        registry
            .Add(name)
            .Input("images: T")
            .Input($"{by}: float")
            .Output("output: T")
            .Attr("T: {half, float} = DT_FLOAT")
            .Shape(static c =>
            {
                var images = c.Input(0);
                return [images.IsNull ? images : images.with_rank_at_least(3)];
            })
            .Kernel(c => Change(c, by, change));

    private static void Change(KernelContext c, string by, Action<TorchTensor, TorchTensor, float> change)
    {
        var (images, amount) = (c.Tensor(0), c.Tensor(1));
        if (images.Rank < 3)
            throw new InvalidArgumentError($"input must be at least 3-D, got shape {new Shape(images.Sizes)}");
        if (amount.Rank != 0)
            throw new InvalidArgumentError($"{by} must be scalar: {new Shape(amount.Sizes)}");
        if (c.Definition.Name != "AdjustContrastv2" && images.Sizes[^1] != 3)
            throw new InvalidArgumentError($"input must have 3 channels but instead has {images.Sizes[^1]} channels.");
        using var wide = Torch.Cast(images, TF_DataType.TF_FLOAT);
        using var pixels = wide.Contiguous();
        using var result = TorchTensor.Empty(TF_DataType.TF_FLOAT, pixels.Sizes);
        if (result.Count > 0)
            change(pixels, result, (float)amount.ToDouble());
        c.Return(Torch.Cast(result, c.OutputType(0)));
    }

    /// <summary>Every channel's distance from its mean over the image, scaled.</summary>
    private static void Contrast(TorchTensor pixels, TorchTensor result, float factor)
    {
        var channels = (int)pixels.Sizes[^1];
        var length = (int)(pixels.Sizes[^3] * pixels.Sizes[^2]) * channels;
        var from = pixels.Span<float>();
        var to = result.Span<float>();
        var means = new double[channels];
        for (var start = 0; start < from.Length; start += length)
        {
            Array.Clear(means);
            for (var i = 0; i < length; i++)
                means[i % channels] += from[start + i];
            for (var k = 0; k < channels; k++)
                means[k] /= length / channels;
            for (var i = 0; i < length; i++)
            {
                var mean = (float)means[i % channels];
                to[start + i] = ((from[start + i] - mean) * factor) + mean;
            }
        }
    }
}
