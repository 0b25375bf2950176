namespace Tensorflow.Engine;

/// <summary>
/// Strides, dilations and padding of convolutions and pooling, from an operation's attributes. Spatial sizes only:
/// the batch and channel entries of the attributes must be 1.
/// </summary>
internal sealed class WindowGeometry
{
    private readonly string _padding;
    private readonly long[] _explicit;

    public WindowGeometry(AttributeSet attributes)
    {
        Format = attributes.Definition.IndexOf("data_format") >= 0 ? attributes.Get<string>("data_format") : "NHWC";
        ChannelsFirst = Format.StartsWith("NC", StringComparison.Ordinal);
        var definition = attributes.Definition;
        Strides = Spatial(attributes.Get<long[]>("strides"), "strides");
        Dilations =
            definition.IndexOf("dilations") >= 0
                ? Spatial(attributes.Get<long[]>("dilations"), "dilations")
                : Array.ConvertAll(Strides, _ => 1L);
        Window = definition.IndexOf("ksize") >= 0 ? Spatial(attributes.Get<long[]>("ksize"), "ksize") : [];
        _padding = attributes.Get<string>("padding");
        _explicit = definition.IndexOf("explicit_paddings") >= 0 ? attributes.Get<long[]>("explicit_paddings") : [];
    }

    public string Format { get; }

    public bool ChannelsFirst { get; }

    public long[] Strides { get; }

    public long[] Dilations { get; }

    /// <summary>The pooling window; empty for convolutions.</summary>
    public long[] Window { get; }

    /// <summary>The number of spatial dimensions.</summary>
    public int SpatialRank => Strides.Length;

    public int ChannelDimension => ChannelsFirst ? 1 : SpatialRank + 1;

    /// <summary>The dimension of a tensor that holds a spatial dimension.</summary>
    public int Dimension(int spatial) => spatial + (ChannelsFirst ? 2 : 1);

    /// <summary>The size after sliding a window, and the padding before and after; unknown sizes stay -1.</summary>
    public (long Output, long Before, long After) Slide(int spatial, long size, long window)
    {
        var stride = Strides[spatial];
        var extent = ((window - 1) * Dilations[spatial]) + 1;
        if (_padding == "SAME")
        {
            if (size < 0)
                return (-1, 0, 0);
            var output = (size + stride - 1) / stride;
            var total = Math.Max(((output - 1) * stride) + extent - size, 0);
            return (output, total / 2, total - (total / 2));
        }
        var (before, after) = (0L, 0L);
        if (_padding == "EXPLICIT")
            (before, after) = (_explicit[2 * Dimension(spatial)], _explicit[(2 * Dimension(spatial)) + 1]);
        if (size < 0)
            return (-1, before, after);
        var room = size + before + after - extent;
        if (room < 0)
            throw new InvalidArgumentError(
                $"Computed output size would be negative: input size {size}, window {window}, padding {_padding}"
            );
        return ((room / stride) + 1, before, after);
    }

    /// <summary>The output's shape for an input and a window; -1 channels where not known.</summary>
    public Shape Output(Shape input, ReadOnlySpan<long> window, long channels)
    {
        input = input.with_rank(SpatialRank + 2);
        var dims = (long[])input.dims.Clone();
        dims[ChannelDimension] = channels;
        for (var i = 0; i < SpatialRank; i++)
            dims[Dimension(i)] = window[i] < 0 ? -1 : Slide(i, dims[Dimension(i)], window[i]).Output;
        return new Shape(dims);
    }

    /// <summary>A view in the order batch, channels, spatial, as libtorch wants it.</summary>
    public TorchTensor ToChannelsFirst(TorchTensor tensor) =>
        ChannelsFirst ? tensor.Alias()
        : SpatialRank == 2 ? tensor.Permute([0, 3, 1, 2])
        : SpatialRank == 1 ? tensor.Permute([0, 2, 1])
        : tensor.Permute([0, 4, 1, 2, 3]);

    /// <summary>Takes a tensor in libtorch's order back to the operation's format.</summary>
    public TorchTensor FromChannelsFirst(TorchTensor tensor) =>
        ChannelsFirst ? tensor
        : SpatialRank == 2 ? tensor.IntoPermuted([0, 2, 3, 1])
        : SpatialRank == 1 ? tensor.IntoPermuted([0, 2, 1])
        : tensor.IntoPermuted([0, 2, 3, 4, 1]);

    private long[] Spatial(long[] values, string name)
    {
        var spatial = values.Length - 2;
        if (spatial < 1)
            throw new InvalidArgumentError(
                $"{name} must have one entry for each dimension of the format {Format}, got {values.Length}."
            );
        var channels = ChannelsFirst ? 1 : values.Length - 1;
        if (values[0] != 1 || values[channels] != 1)
            throw new InvalidArgumentError(
                $"{name} in the batch and depth dimensions must be 1, got [{string.Join(',', values)}]."
            );
        return ChannelsFirst ? values[2..] : values[1..^1];
    }
}
