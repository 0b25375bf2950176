namespace Tensorflow.Engine;

/// <summary>Pooling of images, row-major with the channels last, vectorised over channels.</summary>
internal static class Pooling
{
    public static TorchTensor Max(WindowGeometry geometry, TorchTensor input)
    {
        using var x = ChannelsLast(geometry, input);
        var plan = new PoolingPlan(geometry, x.Sizes);
        var result = TorchTensor.Empty(input.DataType, plan.OutputSizes);
        switch (input.DataType)
        {
            case TF_DataType.TF_FLOAT:
                PoolingLoops.Max(plan, x.Span<float>(), result.Span<float>(), float.NegativeInfinity);
                break;
            case TF_DataType.TF_DOUBLE:
                PoolingLoops.Max(plan, x.Span<double>(), result.Span<double>(), double.NegativeInfinity);
                break;
            case TF_DataType.TF_INT32:
                PoolingLoops.Max(plan, x.Span<int>(), result.Span<int>(), int.MinValue);
                break;
            default:
                throw Unsupported(input);
        }
        return Restore(geometry, result);
    }

    public static TorchTensor MaxGrad(WindowGeometry geometry, TorchTensor input, TorchTensor output, TorchTensor grad)
    {
        using var x = ChannelsLast(geometry, input);
        using var y = ChannelsLast(geometry, output);
        using var g = ChannelsLast(geometry, grad);
        var plan = new PoolingPlan(geometry, x.Sizes);
        CheckSizes(plan.OutputSizes, g);
        var result = plan.CoversOnce
            ? TorchTensor.Empty(input.DataType, x.Sizes)
            : TorchTensor.Zeros(input.DataType, x.Sizes);
        switch (input.DataType)
        {
            case TF_DataType.TF_FLOAT:
                PoolingLoops.MaxGrad(plan, x.Span<float>(), y.Span<float>(), g.Span<float>(), result.Span<float>());
                break;
            case TF_DataType.TF_DOUBLE:
                PoolingLoops.MaxGrad(plan, x.Span<double>(), y.Span<double>(), g.Span<double>(), result.Span<double>());
                break;
            default:
                throw Unsupported(input);
        }
        return Restore(geometry, result);
    }

    public static TorchTensor Average(WindowGeometry geometry, TorchTensor input)
    {
        using var x = ChannelsLast(geometry, input);
        var plan = new PoolingPlan(geometry, x.Sizes);
        var result = TorchTensor.Empty(input.DataType, plan.OutputSizes);
        switch (input.DataType)
        {
            case TF_DataType.TF_FLOAT:
                PoolingLoops.Average(plan, x.Span<float>(), result.Span<float>());
                break;
            case TF_DataType.TF_DOUBLE:
                PoolingLoops.Average(plan, x.Span<double>(), result.Span<double>());
                break;
            default:
                throw Unsupported(input);
        }
        return Restore(geometry, result);
    }

    public static TorchTensor AverageGrad(WindowGeometry geometry, long[] inputSizes, TorchTensor grad)
    {
        using var g = ChannelsLast(geometry, grad);
        var sizes = geometry.ChannelsFirst ? [inputSizes[0], inputSizes[2], inputSizes[3], inputSizes[1]] : inputSizes;
        var plan = new PoolingPlan(geometry, sizes);
        CheckSizes(plan.OutputSizes, g);
        var result = TorchTensor.Zeros(grad.DataType, sizes);
        switch (grad.DataType)
        {
            case TF_DataType.TF_FLOAT:
                PoolingLoops.AverageGrad(plan, g.Span<float>(), result.Span<float>());
                break;
            case TF_DataType.TF_DOUBLE:
                PoolingLoops.AverageGrad(plan, g.Span<double>(), result.Span<double>());
                break;
            default:
                throw Unsupported(grad);
        }
        return Restore(geometry, result);
    }

    private static TorchTensor ChannelsLast(WindowGeometry geometry, TorchTensor tensor)
    {
        if (tensor.Rank != 4)
            throw new InvalidArgumentError($"tensor_in must be 4-dimensional, got {new Shape(tensor.Sizes)}");
        if (!geometry.ChannelsFirst)
            return tensor.Contiguous();
        using var view = tensor.Permute([0, 2, 3, 1]);
        return view.Contiguous();
    }

    private static TorchTensor Restore(WindowGeometry geometry, TorchTensor tensor) =>
        geometry.ChannelsFirst ? tensor.IntoPermuted([0, 3, 1, 2]) : tensor;

    private static void CheckSizes(long[] expected, TorchTensor grad)
    {
        if (!grad.Sizes.AsSpan().SequenceEqual(expected))
            throw new InvalidArgumentError(
                $"Expected grad shape to be {new Shape(expected)}, but got {new Shape(grad.Sizes)}"
            );
    }

    private static InvalidArgumentError Unsupported(TorchTensor tensor) =>
        new($"Pooling is not defined for {tensor.DataType}.");
}
