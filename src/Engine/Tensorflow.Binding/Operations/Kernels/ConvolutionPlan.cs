namespace Tensorflow.Engine;

/// <summary>
/// How one convolution maps to libtorch's: the same padding on both sides there; where TensorFlow's differs the input
/// is padded first.
/// </summary>
internal readonly ref struct ConvolutionPlan
{
    private readonly WindowGeometry _geometry;
    private readonly long[] _inputSizes;
    private readonly long[] _filterSizes;
    private readonly bool _depthwise;
    private readonly bool _isUneven;
    private readonly long[] _before;
    private readonly long[] _after;

    public ConvolutionPlan(WindowGeometry geometry, long[] inputSizes, long[] filterSizes, bool depthwise)
    {
        var rank = geometry.SpatialRank;
        if (inputSizes.Length != rank + 2 || filterSizes.Length != rank + 2)
            throw new InvalidArgumentError(
                $"Input and filter must have rank {rank + 2}: {new Shape(inputSizes)} and {new Shape(filterSizes)}"
            );
        (_geometry, _inputSizes, _filterSizes, _depthwise) = (geometry, inputSizes, filterSizes, depthwise);
        _before = new long[rank];
        _after = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            (_, _before[i], _after[i]) = geometry.Slide(i, inputSizes[geometry.Dimension(i)], filterSizes[i]);
            _isUneven |= _before[i] != _after[i];
        }
        var channels = inputSizes[geometry.ChannelDimension];
        if (filterSizes[^2] == 0 || channels % filterSizes[^2] != 0)
            throw new InvalidArgumentError(
                $"input depth must be evenly divisible by filter depth: {channels} vs {filterSizes[^2]}"
            );
        Groups = depthwise ? channels : channels / filterSizes[^2];
        Padding = _isUneven ? new long[rank] : _before;
        PaddedSizes = _isUneven ? Enlarged() : inputSizes;
    }

    public long[] Padding { get; }

    public long Groups { get; }

    public long[] PaddedSizes { get; }

    /// <summary>Padding before each spatial dimension of the input.</summary>
    public long[] Before => _before;

    /// <summary>
    /// Whether the gradient by the input is a convolution of the same kind: strides of 1, the same padding on both sides.
    /// </summary>
    public bool IsReversible
    {
        get
        {
            if (_isUneven || Groups != 1 || _depthwise || _geometry.SpatialRank != 2)
                return false;
            for (var i = 0; i < _before.Length; i++)
                if (_geometry.Strides[i] != 1 || ReversePadding(i) < 0)
                    return false;
            return true;
        }
    }

    /// <summary>The padding of that convolution.</summary>
    public long[] ReversePaddings => [ReversePadding(0), ReversePadding(1)];

    /// <summary>The sizes for <see cref="DirectConvolution"/>; null where that does not suit.</summary>
    public DirectConvolution.Extent? Direct(TorchTensor input, TorchTensor filter)
    {
        if (!IsPlain(input, filter))
            return null;
        var (images, window) = (_inputSizes, _filterSizes);
        var extent = new DirectConvolution.Extent(
            images[0],
            (int)images[1],
            (int)images[2],
            (int)images[3],
            (int)_geometry.Slide(0, images[1], window[0]).Output,
            (int)_geometry.Slide(1, images[2], window[1]).Output,
            (int)window[3],
            (int)window[0],
            (int)window[1]
        )
        {
            Stride = ((int)_geometry.Strides[0], (int)_geometry.Strides[1]),
            Padding = ((int)_before[0], (int)_before[1]),
        };
        return DirectConvolution.Suits(extent) ? extent : null;
    }

    /// <summary>The same for the gradient by the input, when <see cref="IsReversible"/>.</summary>
    public DirectConvolution.Extent? DirectReverse(TorchTensor grad, TorchTensor filter)
    {
        if (!IsPlain(grad, filter))
            return null;
        var padding = ReversePaddings;
        var extent = new DirectConvolution.Extent(
            grad.Sizes[0],
            (int)grad.Sizes[1],
            (int)grad.Sizes[2],
            (int)grad.Sizes[3],
            (int)_inputSizes[1],
            (int)_inputSizes[2],
            (int)_filterSizes[2],
            (int)_filterSizes[0],
            (int)_filterSizes[1]
        )
        {
            Padding = ((int)padding[0], (int)padding[1]),
        };
        return DirectConvolution.Suits(extent) ? extent : null;
    }

    /// <summary>Whether all channels go to all outputs, in floats, of images with the channels last, without dilation.</summary>
    public bool IsPlain(TorchTensor images, TorchTensor filter) =>
        !_depthwise
        && Groups == 1
        && _geometry is { SpatialRank: 2, ChannelsFirst: false, Dilations: [1, 1] }
        && images is { DataType: TF_DataType.TF_FLOAT, Count: > 0 }
        && filter.DataType == TF_DataType.TF_FLOAT;

    /// <summary>The input, row-major, with uneven padding made explicit.</summary>
    public TorchTensor Pad(TorchTensor input)
    {
        if (!_isUneven)
            return input.Contiguous();
        var result = TorchTensor.Zeros(input.DataType, PaddedSizes);
        var offset = 0L;
        for (var i = 0; i < _before.Length; i++)
            offset += _before[i] * result.Strides[_geometry.Dimension(i)];
        using (var inside = result.View(_inputSizes, result.Strides, offset))
            inside.CopyFrom(input);
        return result;
    }

    /// <summary>Cuts explicit padding off a gradient, which is consumed.</summary>
    public TorchTensor Unpad(TorchTensor grad)
    {
        if (!_isUneven)
            return grad;
        var result = grad;
        for (var i = 0; i < _before.Length; i++)
        {
            var dimension = _geometry.Dimension(i);
            var next = Torch.Slice(result, dimension, _before[i], _inputSizes[dimension]);
            result.Dispose();
            result = next;
        }
        using (result)
            return result.Clone();
    }

    /// <summary>A filter [spatial, in, out] as libtorch's [out, in / groups, spatial], in the order of elements that oneDNN reads.</summary>
    public TorchTensor Weight(TorchTensor filter)
    {
        if (!_depthwise && _geometry.SpatialRank == 2 && Transposition.Suits(filter))
        {
            var (height, width, inputs, outputs) = (filter.Sizes[0], filter.Sizes[1], filter.Sizes[2], filter.Sizes[3]);
            return Transposition
                .Of(filter, filter.Count / outputs, [outputs, height, width, inputs])
                .IntoPermuted([0, 3, 1, 2]);
        }
        return WeightView(filter);
    }

    /// <summary>The same as a view, whose elements lie as they do in the filter.</summary>
    public TorchTensor WeightView(TorchTensor filter)
    {
        if (!_depthwise)
            return _geometry.SpatialRank == 2 ? filter.Permute([3, 2, 0, 1]) : filter.Permute([4, 3, 0, 1, 2]);
        using var flat = filter.Reshape([filter.Sizes[0], filter.Sizes[1], 1, filter.Sizes[2] * filter.Sizes[3]]);
        return flat.Permute([3, 2, 0, 1]);
    }

    /// <summary>A gradient in libtorch's order, mostly with the channels last, as a row-major filter [spatial, in, out].</summary>
    public TorchTensor Filter(TorchTensor weight)
    {
        if (!_depthwise && _geometry.SpatialRank == 2)
        {
            using var rows = weight.Permute([0, 2, 3, 1]);
            if (Transposition.Suits(rows))
                return Transposition.Of(rows, rows.Sizes[0], _filterSizes);
        }
        using var view = _geometry.SpatialRank == 2 ? weight.Permute([2, 3, 1, 0]) : weight.Permute([2, 3, 4, 1, 0]);
        return _depthwise ? view.Reshape(_filterSizes) : view.Contiguous();
    }

    /// <summary>
    /// The filter, turned by half a circle, as weights [in, out, spatial] from outputs to inputs, in the order of elements
    /// that oneDNN reads.
    /// </summary>
    public unsafe TorchTensor ReverseWeight(TorchTensor filter)
    {
        var (height, width, inputs, outputs) = (filter.Sizes[0], filter.Sizes[1], filter.Sizes[2], filter.Sizes[3]);
        using var contiguous = filter.Contiguous();
        var turned = TorchTensor.Empty(filter.DataType, [inputs, height, width, outputs]);
        var places = height * width;
        var run = outputs * ScalarTypes.SizeOf(filter.DataType);
        var from = (byte*)contiguous.DataPointer;
        var to = (byte*)turned.DataPointer;
        for (var input = 0L; input < inputs; input++)
        for (var place = 0L; place < places; place++, to += run)
            System.Buffer.MemoryCopy(from + ((((places - 1 - place) * inputs) + input) * run), to, run, run);
        return turned.IntoPermuted([0, 3, 1, 2]);
    }

    private long ReversePadding(int dimension) =>
        ((_filterSizes[dimension] - 1) * _geometry.Dilations[dimension]) - _before[dimension];

    private long[] Enlarged()
    {
        var sizes = (long[])_inputSizes.Clone();
        for (var i = 0; i < _before.Length; i++)
            sizes[_geometry.Dimension(i)] += _before[i] + _after[i];
        return sizes;
    }
}
