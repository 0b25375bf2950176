namespace Tensorflow.Engine;

/// <summary>
/// A batch of one image. libtorch convolves it by another algorithm than an image among others, with other last bits; here it
/// is computed as one of two, so that what becomes of an image does not depend on how a batch is cut.
/// </summary>
internal static class LoneImage
{
    public static bool Is(TorchTensor images) => images.Sizes[0] == 1 && images.Count > 0;

    /// <param name="image">The image, or its derivative.</param>
    /// <param name="convolve">What is done to a batch of two.</param>
    public static TorchTensor Compute(TorchTensor image, Func<TorchTensor, TorchTensor> convolve)
    {
        using var pair = Torch.Concat([image, image], 0);
        using var both = convolve(pair);
        using var first = both.View([1, .. both.Sizes.AsSpan(1)], both.Strides);
        return first.Clone();
    }
}
