namespace Tensorflow.Engine;

/// <summary>Batch normalisation over rows of channels, in float with sums kept in double from block to block.</summary>
internal static class BatchNormalization
{
    internal readonly record struct Result(
        TorchTensor Y,
        TorchTensor Mean,
        TorchTensor Variance,
        TorchTensor UnbiasedVariance
    );

    public static Result Train(
        TorchTensor input,
        TorchTensor scale,
        TorchTensor offset,
        float epsilon,
        bool channelsFirst
    )
    {
        using var x = ChannelsLast(input, channelsFirst);
        var channels = (int)x.Sizes[^1];
        var rows = channels == 0 ? 0 : (int)(x.Count / channels);
        var (mean, variance) = ChannelSums.Moments(x, channels);
        for (var c = 0; c < channels; c++)
            variance[c] /= Math.Max(1, rows);
        var unbiased = Array.ConvertAll(variance, v => v * rows / Math.Max(1, rows - 1));
        var y = Normalize(x, ToFloat(mean), ToFloat(variance), scale, offset, epsilon);
        return new Result(
            Restore(y, channelsFirst),
            TorchTensor.FromArray(ToFloat(mean), channels),
            TorchTensor.FromArray(ToFloat(variance), channels),
            TorchTensor.FromArray(ToFloat(unbiased), channels)
        );
    }

    public static TorchTensor Infer(
        TorchTensor input,
        TorchTensor scale,
        TorchTensor offset,
        TorchTensor mean,
        TorchTensor variance,
        float epsilon,
        bool channelsFirst
    )
    {
        using var x = ChannelsLast(input, channelsFirst);
        using var m = mean.Contiguous();
        using var v = variance.Contiguous();
        return Restore(
            Normalize(x, m.Span<float>().ToArray(), v.Span<float>().ToArray(), scale, offset, epsilon),
            channelsFirst
        );
    }

    /// <summary>Gradients by the input, the scale and the offset.</summary>
    public static (TorchTensor X, TorchTensor Scale, TorchTensor Offset) Backward(
        TorchTensor grad,
        TorchTensor input,
        TorchTensor scale,
        TorchTensor mean,
        TorchTensor variance,
        float epsilon,
        bool training,
        bool channelsFirst
    )
    {
        using var g = ChannelsLast(grad, channelsFirst);
        using var x = ChannelsLast(input, channelsFirst);
        using var m = mean.Contiguous();
        using var v = variance.Contiguous();
        using var s = scale.Contiguous();
        var channels = (int)x.Sizes[^1];
        var rows = channels == 0 ? 0 : x.Count / channels;
        var means = m.Span<float>().ToArray();
        var (sum, product) = ChannelSums.OfProducts(g, x, means);
        var inverse = new float[channels];
        var slope = new float[channels];
        var shift = new float[channels];
        var centre = new float[channels];
        for (var c = 0; c < channels; c++)
        {
            inverse[c] = 1 / MathF.Sqrt(v.Span<float>()[c] + epsilon);
            slope[c] = s.Span<float>()[c] * inverse[c];
            if (!training)
                continue;
            centre[c] = (float)(product[c] / rows * inverse[c] * inverse[c]);
            shift[c] = (float)(sum[c] / rows);
        }
        // dx = slope (dy - mean(dy) - (x - mean) mean(dy (x - mean)) / (variance + epsilon))
        var result = TorchTensor.Empty(input.DataType, x.Sizes);
        ChannelMaps.Gradient(g, x, means, slope, shift, centre, result);
        return (
            Restore(result, channelsFirst),
            TorchTensor.FromArray(ToFloat([.. product.Select((p, c) => p * inverse[c])]), channels),
            TorchTensor.FromArray(ToFloat(sum), channels)
        );
    }

    private static TorchTensor Normalize(
        TorchTensor x,
        float[] mean,
        float[] variance,
        TorchTensor scale,
        TorchTensor offset,
        float epsilon
    )
    {
        using var s = scale.Contiguous();
        using var o = offset.Contiguous();
        var factor = new float[mean.Length];
        for (var c = 0; c < factor.Length; c++)
            factor[c] = s.Span<float>()[c] / MathF.Sqrt(variance[c] + epsilon);
        var result = TorchTensor.Empty(x.DataType, x.Sizes);
        ChannelMaps.Normalize(x, mean, factor, o.Span<float>().ToArray(), result);
        return result;
    }

    private static TorchTensor ChannelsLast(TorchTensor tensor, bool channelsFirst)
    {
        if (tensor.DataType != TF_DataType.TF_FLOAT)
            throw new InvalidArgumentError($"Batch normalisation is computed for float, not for {tensor.DataType}.");
        if (!channelsFirst)
            return tensor.Contiguous();
        using var view = tensor.Permute([0, 2, 3, 1]);
        return view.Contiguous();
    }

    private static TorchTensor Restore(TorchTensor tensor, bool channelsFirst) =>
        channelsFirst ? tensor.IntoPermuted([0, 3, 1, 2]) : tensor;

    private static float[] ToFloat(double[] values) => Array.ConvertAll(values, v => (float)v);
}
