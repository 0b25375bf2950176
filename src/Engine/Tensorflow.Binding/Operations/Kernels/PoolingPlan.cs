namespace Tensorflow.Engine;

/// <summary>Sizes, strides and padding of one pooling of a channels-last image.</summary>
internal sealed class PoolingPlan
{
    private readonly long _windowHeight;
    private readonly long _windowWidth;
    private readonly long _strideHeight;
    private readonly long _strideWidth;
    private readonly long _top;
    private readonly long _left;

    public PoolingPlan(WindowGeometry geometry, long[] input)
    {
        (Batch, Height, Width, Channels) = ((int)input[0], (int)input[1], (int)input[2], (int)input[3]);
        (_windowHeight, _windowWidth) = (geometry.Window[0], geometry.Window[1]);
        (_strideHeight, _strideWidth) = (geometry.Strides[0], geometry.Strides[1]);
        (var rows, _top, _) = geometry.Slide(0, Height, _windowHeight);
        (var columns, _left, _) = geometry.Slide(1, Width, _windowWidth);
        (OutputHeight, OutputWidth) = ((int)rows, (int)columns);
    }

    public int Batch { get; }

    public int Height { get; }

    public int Width { get; }

    public int Channels { get; }

    public int OutputHeight { get; }

    public int OutputWidth { get; }

    public long[] OutputSizes => [Batch, OutputHeight, OutputWidth, Channels];

    /// <summary>Whether every input element lies in exactly one window.</summary>
    public bool CoversOnce =>
        _strideHeight == _windowHeight
        && _strideWidth == _windowWidth
        && (OutputHeight * _windowHeight) - _top >= Height
        && (OutputWidth * _windowWidth) - _left >= Width;

    /// <summary>The rows of the input under a window.</summary>
    public (int First, int End) Rows(int output)
    {
        var first = (output * _strideHeight) - _top;
        return ((int)Math.Max(first, 0), (int)Math.Min(first + _windowHeight, Height));
    }

    /// <summary>The columns of the input under a window.</summary>
    public (int First, int End) Columns(int output)
    {
        var first = (output * _strideWidth) - _left;
        return ((int)Math.Max(first, 0), (int)Math.Min(first + _windowWidth, Width));
    }
}
