namespace Tensorflow.Engine;

/// <summary>Resizing as a weighted sum of rows and columns; the gradient runs the same sums backwards.</summary>
internal static class Resampling
{
    public enum Method
    {
        Nearest,
        Bilinear,
        Bicubic,
        Area,
    }

    internal readonly record struct Plan(Method Method, bool AlignCorners, bool HalfPixelCenters);

    public static TorchTensor Forward(Plan plan, TorchTensor images, long[] size, TF_DataType type)
    {
        Check(images, size);
        var rows = ResamplingWeights.Of(plan, images.Sizes[1], size[0]);
        return Forward(rows, ResamplingWeights.Of(plan, images.Sizes[2], size[1]), images, type);
    }

    public static TorchTensor Backward(Plan plan, TorchTensor grads, long[] size, TF_DataType type)
    {
        Check(grads, size);
        var rows = ResamplingWeights.Of(plan, size[0], grads.Sizes[1]);
        return Backward(rows, ResamplingWeights.Of(plan, size[1], grads.Sizes[2]), grads, size, type);
    }

    /// <summary>The images resized by the weights of their rows and columns.</summary>
    public static TorchTensor Forward(
        (long, float)[][] rows,
        (long, float)[][] columns,
        TorchTensor images,
        TF_DataType type
    )
    {
        using var wide = Torch.Cast(images, TF_DataType.TF_FLOAT);
        using var x = wide.Contiguous();
        using var result = TorchTensor.Zeros(
            TF_DataType.TF_FLOAT,
            [x.Sizes[0], rows.Length, columns.Length, x.Sizes[3]]
        );
        Run(rows, columns, x, result, backwards: false);
        return Torch.Cast(result, type);
    }

    /// <summary>The gradient of images of the given size, from that of the resized ones.</summary>
    public static TorchTensor Backward(
        (long, float)[][] rows,
        (long, float)[][] columns,
        TorchTensor grads,
        long[] size,
        TF_DataType type
    )
    {
        using var wide = Torch.Cast(grads, TF_DataType.TF_FLOAT);
        using var g = wide.Contiguous();
        using var result = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [g.Sizes[0], size[0], size[1], g.Sizes[3]]);
        Run(rows, columns, result, g, backwards: true);
        return Torch.Cast(result, type);
    }

    private static void Run(
        (long, float)[][] rows,
        (long, float)[][] columns,
        TorchTensor small,
        TorchTensor large,
        bool backwards
    )
    {
        var channels = (int)small.Sizes[3];
        var from = small.Span<float>();
        var to = large.Span<float>();
        var at = 0;
        for (var b = 0; b < (int)small.Sizes[0]; b++)
        for (var i = 0; i < rows.Length; i++)
        for (var j = 0; j < columns.Length; j++, at += channels)
        {
            foreach (var (row, vertical) in rows[i])
            foreach (var (column, horizontal) in columns[j])
            {
                var place = (int)(((b * small.Sizes[1]) + row) * small.Sizes[2] + column) * channels;
                var weight = vertical * horizontal;
                if (backwards)
                    OptimizerKernels.AddScaled(from.Slice(place, channels), to.Slice(at, channels), weight);
                else
                    OptimizerKernels.AddScaled(to.Slice(at, channels), from.Slice(place, channels), weight);
            }
        }
    }

    public static void Check(TorchTensor images, long[] size)
    {
        if (images.Rank != 4 || size.Length != 2 || size[0] <= 0 || size[1] <= 0)
            throw new InvalidArgumentError(
                $"input must be 4-dimensional and output dimensions must be positive: {new Shape(images.Sizes)}, size [{string.Join(',', size)}]"
            );
    }
}
