using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// The gradient of a convolution by its filter as products of matrices: for each place of the window, the input's channels
/// under it, over all positions of the window, with the outputs' gradients there. Positions where the place lies in the
/// padding are left out. Some images, or rows of one, are worked on for all places while they are in the second cache.
/// </summary>
internal sealed unsafe class FilterGradient
{
    private const int Rows = TileKernel.Rows;

    /// <summary>Positions of the window in one product at most.</summary>
    private const int LongestInner = OuterProductKernel.LongestInner;

    /// <summary>Channels, and outputs, below which oneDNN is faster: packing takes too much of the time.</summary>
    private const int FewestChannels = 128;

    /// <summary>Columns of outputs above which oneDNN is faster.</summary>
    private const int WidestOutput = 8;

    [ThreadStatic]
    private static PackingBuffer? t_left;

    [ThreadStatic]
    private static PackingBuffer? t_right;

    private readonly float* _input;
    private readonly float* _grad;
    private readonly float* _result;
    private readonly int _images;
    private readonly WindowSide _vertical;
    private readonly WindowSide _horizontal;
    private readonly int _windowWidth;
    private readonly int _channels;
    private readonly int _outputs;

    private FilterGradient(
        WindowGeometry geometry,
        in ConvolutionPlan plan,
        TorchTensor input,
        TorchTensor grad,
        TorchTensor result
    )
    {
        _input = (float*)input.DataPointer;
        _grad = (float*)grad.DataPointer;
        _result = (float*)result.DataPointer;
        _images = (int)input.Sizes[0];
        var (before, strides) = (plan.Before, geometry.Strides);
        _vertical = new((int)input.Sizes[1], (int)grad.Sizes[1], (int)strides[0], (int)before[0]);
        _horizontal = new((int)input.Sizes[2], (int)grad.Sizes[2], (int)strides[1], (int)before[1]);
        _windowWidth = (int)result.Sizes[1];
        _channels = (int)result.Sizes[2];
        _outputs = (int)result.Sizes[3];
    }

    /// <summary>Whether this is the faster way; not for gradients of other sizes than the convolution has, which are an error.</summary>
    public static bool Suits(
        WindowGeometry geometry,
        in ConvolutionPlan plan,
        TorchTensor input,
        long[] filter,
        TorchTensor grad
    ) =>
        Avx512F.IsSupported
        && plan.IsPlain(input, grad)
        && filter[0] * filter[1] > 1
        && filter[2] >= FewestChannels
        && filter[2] % Rows == 0
        && filter[3] >= FewestChannels
        && filter[3] % TileKernel.Lane == 0
        && grad is { Rank: 4, Count: > 0 }
        && grad.Sizes[0] == input.Sizes[0]
        && grad.Sizes[1] == geometry.Slide(0, input.Sizes[1], filter[0]).Output
        && grad.Sizes[2] == geometry.Slide(1, input.Sizes[2], filter[1]).Output
        && grad.Sizes[2] <= WidestOutput
        && grad.Sizes[3] == filter[3];

    /// <param name="geometry">Strides and padding.</param>
    /// <param name="plan">The convolution.</param>
    /// <param name="input">(images, height, width, channels), row-major.</param>
    /// <param name="filter">Sizes of the filter (height, width, channels, outputs).</param>
    /// <param name="grad">(images, rows, columns, outputs), row-major.</param>
    public static TorchTensor Of(
        WindowGeometry geometry,
        in ConvolutionPlan plan,
        TorchTensor input,
        long[] filter,
        TorchTensor grad
    )
    {
        var result = TorchTensor.Empty(grad.DataType, filter);
        var work = new FilterGradient(geometry, plan, input, grad, result);
        var tiles = result.Count / filter[3] / Rows;
        ParallelLoop.Ranges(tiles, 1, filter[3] * Rows, (start, end) => work.Tiles((int)start, (int)end));
        GC.KeepAlive(input);
        GC.KeepAlive(grad);
        return result;
    }

    /// <summary>Some tiles of the filter seen as a matrix (places × channels, outputs), over all positions.</summary>
    private void Tiles(int first, int end)
    {
        var rows = Math.Min(_vertical.Outputs, LongestInner / _horizontal.Outputs);
        var images = rows < _vertical.Outputs ? 1 : LongestInner / (rows * _horizontal.Outputs);
        for (var image = 0; image < _images; image += images)
        for (var row = 0; row < _vertical.Outputs; row += rows)
        {
            var part = new Part(
                (image, Math.Min(_images, image + images)),
                (row, Math.Min(_vertical.Outputs, row + rows)),
                (0, _horizontal.Outputs)
            );
            if (image == 0 && row == 0)
                Tiles(first, end, part, default(SetTile));
            else
                Tiles(first, end, part, default(AddTile));
        }
    }

    /// <summary>The same over some positions.</summary>
    private void Tiles<TEnd>(int first, int end, in Part part, TEnd join)
        where TEnd : struct, ITileEnd
    {
        var perPlace = _channels / Rows;
        for (int tile = first, next; tile < end; tile = next)
        {
            var place = tile / perPlace;
            next = Math.Min(end, (place + 1) * perPlace);
            Place(place, tile % perPlace * Rows, (next - tile) * Rows, part, join);
        }
    }

    /// <summary>Some channels of one place of the window.</summary>
    private void Place<TEnd>(int place, int channel, int channels, in Part part, TEnd join)
        where TEnd : struct, ITileEnd
    {
        var (down, right) = (place / _windowWidth, place % _windowWidth);
        var inside = part with
        {
            Rows = _vertical.Inside(down, part.Rows.First, part.Rows.End),
            Columns = _horizontal.Inside(right, part.Columns.First, part.Columns.End),
        };
        var depth = inside.Count;
        var target = _result + ((((long)place * _channels) + channel) * _outputs);
        var a = (t_left ??= new PackingBuffer()).Reserve(_channels * LongestInner);
        var b = (t_right ??= new PackingBuffer()).Reserve(PanelProduct.Columns * LongestInner);
        for (var i = 0; i < channels; i += Rows)
            PackInput(inside, down, right, channel + i, a + ((long)i * depth));
        for (var column = 0; column < _outputs; column += PanelProduct.Columns)
        {
            var width = Math.Min(PanelProduct.Columns, _outputs - column);
            PackGradient(inside, column, width, b);
            PanelProduct.Run(a, b, channels, width, depth, target + column, _outputs, join, Lookahead.None(b));
        }
    }

    /// <summary>Eight channels under a place, position after position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackInput(in Part part, int down, int right, int channel, float* target)
    {
        var step = (long)_horizontal.Stride * _channels;
        for (var image = part.Images.First; image < part.Images.End; image++)
        for (var row = part.Rows.First; row < part.Rows.End; row++)
        {
            var line = ((long)image * _vertical.Inputs) + _vertical.Input(row, down);
            var pixel = (line * _horizontal.Inputs) + _horizontal.Input(part.Columns.First, right);
            var x = _input + (pixel * _channels) + channel;
            for (var column = part.Columns.First; column < part.Columns.End; column++, x += step, target += Rows)
                Vector256.Load(x).Store(target);
        }
    }

    /// <summary>A panel of outputs, position after position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackGradient(in Part part, int first, int width, float* target)
    {
        for (var image = part.Images.First; image < part.Images.End; image++)
        for (var row = part.Rows.First; row < part.Rows.End; row++)
        {
            var line = ((long)image * _vertical.Outputs) + row;
            var g = _grad + (((line * _horizontal.Outputs) + part.Columns.First) * _outputs) + first;
            for (var column = part.Columns.First; column < part.Columns.End; column++, g += _outputs, target += width)
            for (var i = 0; i < width; i += TileKernel.Lane)
                Vector512.Load(g + i).Store(target + i);
        }
    }

    /// <summary>Positions of the window: rows and columns of outputs, in each of some images.</summary>
    private readonly record struct Part(
        (int First, int End) Images,
        (int First, int End) Rows,
        (int First, int End) Columns
    )
    {
        public int Count => (Images.End - Images.First) * (Rows.End - Rows.First) * (Columns.End - Columns.First);
    }
}
