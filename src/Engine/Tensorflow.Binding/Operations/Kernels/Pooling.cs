using System.Numerics;

namespace Tensorflow.Engine;

/// <summary>Pooling of images, row-major with the channels last, vectorised over channels.</summary>
internal static unsafe class Pooling
{
    public static TorchTensor Max(WindowGeometry geometry, TorchTensor input)
    {
        using var x = ChannelsLast(geometry, input);
        var plan = new PoolingPlan(geometry, x.Sizes);
        var result = TorchTensor.Empty(input.DataType, plan.OutputSizes);
        switch (input.DataType)
        {
            case TF_DataType.TF_FLOAT:
                Max(plan, x, result, float.NegativeInfinity);
                break;
            case TF_DataType.TF_DOUBLE:
                Max(plan, x, result, double.NegativeInfinity);
                break;
            case TF_DataType.TF_INT32:
                Max(plan, x, result, int.MinValue);
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
        var result = TorchTensor.Empty(input.DataType, x.Sizes);
        switch (input.DataType)
        {
            case TF_DataType.TF_FLOAT:
                MaxGrad<float>(plan, x, y, g, result);
                break;
            case TF_DataType.TF_DOUBLE:
                MaxGrad<double>(plan, x, y, g, result);
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
                Average<float>(plan, x, result);
                break;
            case TF_DataType.TF_DOUBLE:
                Average<double>(plan, x, result);
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
        var result = TorchTensor.Empty(grad.DataType, sizes);
        switch (grad.DataType)
        {
            case TF_DataType.TF_FLOAT:
                AverageGrad<float>(plan, g, result);
                break;
            case TF_DataType.TF_DOUBLE:
                AverageGrad<double>(plan, g, result);
                break;
            default:
                throw Unsupported(grad);
        }
        return Restore(geometry, result);
    }

    private static void Max<T>(PoolingPlan plan, TorchTensor x, TorchTensor result, T lowest)
        where T : unmanaged, INumber<T> =>
        EachImage(
            plan,
            x.Count,
            (start, end) =>
                PoolingLoops.Max(
                    plan,
                    (int)(end - start),
                    Images<T>(plan, x, start, end),
                    Images<T>(plan, result, start, end),
                    lowest
                )
        );

    private static void MaxGrad<T>(PoolingPlan plan, TorchTensor x, TorchTensor y, TorchTensor grad, TorchTensor result)
        where T : unmanaged, INumber<T> =>
        EachImage(
            plan,
            x.Count,
            (start, end) =>
                PoolingLoops.MaxGrad(
                    plan,
                    (int)(end - start),
                    Images<T>(plan, x, start, end),
                    Images<T>(plan, y, start, end),
                    Images<T>(plan, grad, start, end),
                    Images<T>(plan, result, start, end)
                )
        );

    private static void Average<T>(PoolingPlan plan, TorchTensor x, TorchTensor result)
        where T : unmanaged, INumber<T> =>
        EachImage(
            plan,
            x.Count,
            (start, end) =>
                PoolingLoops.Average(
                    plan,
                    (int)(end - start),
                    Images<T>(plan, x, start, end),
                    Images<T>(plan, result, start, end)
                )
        );

    private static void AverageGrad<T>(PoolingPlan plan, TorchTensor grad, TorchTensor result)
        where T : unmanaged, INumber<T> =>
        EachImage(
            plan,
            result.Count,
            (start, end) =>
                PoolingLoops.AverageGrad(
                    plan,
                    (int)(end - start),
                    Images<T>(plan, grad, start, end),
                    Images<T>(plan, result, start, end)
                )
        );

    /// <summary>Threads take parts of the batch.</summary>
    private static void EachImage(PoolingPlan plan, long elements, Action<long, long> body)
    {
        if (elements > 0)
            ParallelLoop.Ranges(plan.Batch, 1, elements / plan.Batch, body);
    }

    private static Span<T> Images<T>(PoolingPlan plan, TorchTensor tensor, long start, long end)
        where T : unmanaged
    {
        var image = tensor.Count / plan.Batch;
        return new Span<T>((T*)tensor.DataPointer + (start * image), checked((int)((end - start) * image)));
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
