namespace Tensorflow.Engine;

/// <summary>Convolutions through libtorch (oneDNN), on views of TensorFlow's layouts.</summary>
internal static class Convolutions
{
    public static TorchTensor Forward(WindowGeometry geometry, TorchTensor input, TorchTensor filter, bool depthwise)
    {
        var plan = new ConvolutionPlan(geometry, input.Sizes, filter.Sizes, depthwise);
        if (plan.Direct(input, filter) is { } extent)
        {
            using var images = input.Contiguous();
            using var weights = filter.Contiguous();
            return DirectConvolution.Run(extent, images, weights);
        }
        using var padded = plan.Pad(input);
        using var x = geometry.ToChannelsFirst(padded);
        using var w = plan.Weight(filter);
        var y = Torch.Convolution(x, w, geometry.Strides, plan.Padding, geometry.Dilations, plan.Groups);
        return geometry.FromChannelsFirst(y);
    }

    public static TorchTensor BackpropInput(
        WindowGeometry geometry,
        long[] inputSizes,
        TorchTensor filter,
        TorchTensor grad,
        bool depthwise
    )
    {
        var plan = new ConvolutionPlan(geometry, inputSizes, filter.Sizes, depthwise);
        if (plan.IsReversible)
            return Reverse(geometry, plan, filter, grad);
        if (ColumnGradient.Suits(geometry, plan, filter, grad))
            return ColumnGradient.ByInput(geometry, plan, inputSizes, filter, grad);
        // Only the sizes of the input matter here.
        using var shape = TorchTensor.Empty(grad.DataType, plan.PaddedSizes);
        using var x = geometry.ToChannelsFirst(shape);
        using var w = plan.Weight(filter);
        using var contiguous = grad.Contiguous();
        using var g = geometry.ToChannelsFirst(contiguous);
        var (result, _) = Torch.ConvolutionBackward(
            g,
            x,
            w,
            geometry.Strides,
            plan.Padding,
            geometry.Dilations,
            plan.Groups,
            wantInput: true,
            wantWeight: false
        );
        return plan.Unpad(geometry.FromChannelsFirst(result!));
    }

    /// <summary>With strides of 1 the gradient is a convolution, for which oneDNN prepares itself in less time.</summary>
    private static TorchTensor Reverse(
        WindowGeometry geometry,
        ConvolutionPlan plan,
        TorchTensor filter,
        TorchTensor grad
    )
    {
        using var contiguous = grad.Contiguous();
        using var w = plan.ReverseWeight(filter);
        if (plan.DirectReverse(grad, filter) is { } extent)
        {
            using var view = w.Permute([2, 3, 1, 0]);
            using var weights = view.Contiguous();
            return DirectConvolution.Run(extent, contiguous, weights);
        }
        using var g = geometry.ToChannelsFirst(contiguous);
        var x = Torch.Convolution(g, w, geometry.Strides, plan.ReversePaddings, geometry.Dilations);
        return geometry.FromChannelsFirst(x);
    }

    public static TorchTensor BackpropFilter(
        WindowGeometry geometry,
        TorchTensor input,
        long[] filterSizes,
        TorchTensor grad,
        bool depthwise
    )
    {
        var plan = new ConvolutionPlan(geometry, input.Sizes, filterSizes, depthwise);
        using var padded = plan.Pad(input);
        using var x = geometry.ToChannelsFirst(padded);
        using var shape = TorchTensor.Empty(grad.DataType, filterSizes);
        using var w = plan.Weight(shape);
        using var contiguous = grad.Contiguous();
        using var g = geometry.ToChannelsFirst(contiguous);
        var (_, result) = Torch.ConvolutionBackward(
            g,
            x,
            w,
            geometry.Strides,
            plan.Padding,
            geometry.Dilations,
            plan.Groups,
            wantInput: false,
            wantWeight: true
        );
        using (result)
            return plan.Filter(result!);
    }
}
