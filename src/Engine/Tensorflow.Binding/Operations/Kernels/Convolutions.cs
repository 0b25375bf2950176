namespace Tensorflow.Engine;

/// <summary>Convolutions through libtorch (oneDNN), on views of TensorFlow's layouts.</summary>
internal static class Convolutions
{
    public static TorchTensor Forward(WindowGeometry geometry, TorchTensor input, TorchTensor filter, bool depthwise)
    {
        if (FullWidth.Suits(geometry, input.Sizes, filter.Sizes, depthwise))
        {
            using var folded = input.Reshape(FullWidth.FoldInput(input.Sizes));
            using var narrow = filter.Reshape(FullWidth.FoldFilter(filter.Sizes));
            return Forward(geometry, folded, narrow, depthwise);
        }
        var plan = new ConvolutionPlan(geometry, input.Sizes, filter.Sizes, depthwise);
        if (plan.Direct(input, filter) is { } extent)
        {
            using var images = input.Contiguous();
            using var weights = filter.Contiguous();
            return DirectConvolution.Run(extent, images, weights);
        }
        if (LoneImage.Is(input))
            return LoneImage.Compute(input, pair => Forward(geometry, pair, filter, depthwise));
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
        if (FullWidth.Suits(geometry, inputSizes, filter.Sizes, depthwise))
        {
            using var narrow = filter.Reshape(FullWidth.FoldFilter(filter.Sizes));
            using var result = BackpropInput(geometry, FullWidth.FoldInput(inputSizes), narrow, grad, depthwise);
            return result.Reshape(inputSizes);
        }
        var plan = new ConvolutionPlan(geometry, inputSizes, filter.Sizes, depthwise);
        var isLone = LoneImage.Is(grad);
        if (plan.IsReversible && !(isLone && plan.DirectReverse(grad, filter) is null))
            return Reverse(geometry, plan, filter, grad);
        if (!plan.IsReversible && ColumnGradient.Suits(geometry, plan, filter, grad))
            return ColumnGradient.ByInput(geometry, plan, inputSizes, filter, grad);
        if (isLone)
        {
            long[] sizes = [2, .. inputSizes.AsSpan(1)];
            return LoneImage.Compute(grad, pair => BackpropInput(geometry, sizes, filter, pair, depthwise));
        }
        // Only the sizes of the input matter here.
        using var shape = TorchTensor.Empty(grad.DataType, plan.PaddedSizes);
        using var x = geometry.ToChannelsFirst(shape);
        using var w = plan.Weight(filter);
        using var contiguous = grad.Contiguous();
        using var g = geometry.ToChannelsFirst(contiguous);
        var (gradient, _) = Torch.ConvolutionBackward(
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
        return plan.Unpad(geometry.FromChannelsFirst(gradient!));
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
        if (FullWidth.Suits(geometry, input.Sizes, filterSizes, depthwise))
        {
            using var folded = input.Reshape(FullWidth.FoldInput(input.Sizes));
            using var result = BackpropFilter(geometry, folded, FullWidth.FoldFilter(filterSizes), grad, depthwise);
            return result.Reshape(filterSizes);
        }
        var plan = new ConvolutionPlan(geometry, input.Sizes, filterSizes, depthwise);
        if (FilterGradient.Suits(geometry, plan, input, filterSizes, grad))
        {
            using var images = input.Contiguous();
            using var outputs = grad.Contiguous();
            return FilterGradient.Of(geometry, plan, images, filterSizes, outputs);
        }
        using var padded = plan.Pad(input);
        using var x = geometry.ToChannelsFirst(padded);
        using var shape = TorchTensor.Empty(grad.DataType, filterSizes);
        using var view = plan.WeightView(shape);
        // The strides of a single filter do not tell the order of its dimensions, which libtorch refuses for one image.
        using var w =
            view.Sizes[0] == 1 && x.Sizes[0] == 1 ? TorchTensor.Empty(view.DataType, view.Sizes) : view.Alias();
        using var contiguous = grad.Contiguous();
        using var g = geometry.ToChannelsFirst(contiguous);
        var (_, gradient) = Torch.ConvolutionBackward(
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
        using (gradient)
            return plan.Filter(gradient!);
    }
}
