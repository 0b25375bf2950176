namespace Tensorflow.Engine;

/// <summary>x / (bias + alpha Σ x²)^beta, the sum over a window of channels, and its gradient.</summary>
internal static class LocalResponse
{
    public static TorchTensor Forward(TorchTensor input, int radius, float bias, float alpha, float beta)
    {
        using var x = input.Contiguous();
        var result = TorchTensor.Empty(input.DataType, input.Sizes);
        var depth = (int)input.Sizes[^1];
        var norms = new float[depth];
        for (var start = 0; start < x.Count; start += depth)
        {
            var row = x.Span<float>().Slice(start, depth);
            var to = result.Span<float>().Slice(start, depth);
            Norms(row, norms, radius, bias, alpha);
            for (var c = 0; c < depth; c++)
                to[c] = row[c] * MathF.Pow(norms[c], -beta);
        }
        return result;
    }

    /// <summary>dx_j = dy_j n_j^-β - 2αβ x_j Σ dy_i y_i / n_i over the windows i that hold j.</summary>
    public static TorchTensor Backward(
        TorchTensor grad,
        TorchTensor input,
        TorchTensor output,
        int radius,
        float bias,
        float alpha,
        float beta
    )
    {
        using var g = grad.Contiguous();
        using var x = input.Contiguous();
        using var y = output.Contiguous();
        var result = TorchTensor.Empty(input.DataType, input.Sizes);
        var depth = (int)input.Sizes[^1];
        var norms = new float[depth];
        for (var start = 0; start < x.Count; start += depth)
        {
            var row = x.Span<float>().Slice(start, depth);
            var dy = g.Span<float>().Slice(start, depth);
            var results = y.Span<float>().Slice(start, depth);
            var to = result.Span<float>().Slice(start, depth);
            Norms(row, norms, radius, bias, alpha);
            for (var j = 0; j < depth; j++)
            {
                var sum = 0f;
                for (var i = Math.Max(0, j - radius); i < Math.Min(depth, j + radius + 1); i++)
                    sum += dy[i] * results[i] / norms[i];
                to[j] = (dy[j] * MathF.Pow(norms[j], -beta)) - (2 * alpha * beta * row[j] * sum);
            }
        }
        return result;
    }

    private static void Norms(ReadOnlySpan<float> row, float[] norms, int radius, float bias, float alpha)
    {
        for (var c = 0; c < norms.Length; c++)
        {
            var sum = 0f;
            for (var i = Math.Max(0, c - radius); i < Math.Min(norms.Length, c + radius + 1); i++)
                sum += row[i] * row[i];
            norms[c] = bias + (alpha * sum);
        }
    }
}
