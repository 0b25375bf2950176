using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// Convolutions of images in few channels, where preparing oneDNN's costs much of the time: the windows are read where
/// they are, in a copy of the image with its padding, and the filter stays in the second cache.
/// </summary>
internal static unsafe class DirectConvolution
{
    /// <summary>Elements of a filter above which oneDNN's blocking pays.</summary>
    private const long LargestFilter = 20_000;

    [ThreadStatic]
    private static PackingBuffer? t_padded;

    /// <summary>Sizes of images (rows, height, width, channels), of outputs and of the window over them.</summary>
    public readonly record struct Extent(
        long Images,
        int Height,
        int Width,
        int Channels,
        int OutputHeight,
        int OutputWidth,
        int Filters,
        int WindowHeight,
        int WindowWidth
    )
    {
        /// <summary>Rows and columns between neighbouring windows.</summary>
        public (int Down, int Right) Stride { get; init; } = (1, 1);

        /// <summary>Rows above the image, columns left of it.</summary>
        public (int Above, int Left) Padding { get; init; }

        public int PaddedHeight => ((OutputHeight - 1) * Stride.Down) + WindowHeight;

        public int PaddedWidth => ((OutputWidth - 1) * Stride.Right) + WindowWidth;
    }

    public static bool Suits(in Extent extent) =>
        Avx512F.IsSupported
        && extent.Filters % DirectTile.Lane == 0
        && extent.OutputWidth >= DirectTile.Outputs
        && (long)extent.WindowHeight * extent.WindowWidth * extent.Channels * extent.Filters
            is > 0
                and <= LargestFilter;

    /// <param name="extent">The sizes.</param>
    /// <param name="images">(rows, height, width, channels).</param>
    /// <param name="filter">(window's height, width, channels, filters), row-major.</param>
    public static TorchTensor Run(Extent extent, TorchTensor images, TorchTensor filter)
    {
        var result = TorchTensor.Empty(
            TF_DataType.TF_FLOAT,
            [extent.Images, extent.OutputHeight, extent.OutputWidth, extent.Filters]
        );
        var from = (float*)images.DataPointer;
        var to = (float*)result.DataPointer;
        var weights = (float*)filter.DataPointer;
        var input = (long)extent.Height * extent.Width * extent.Channels;
        var output = (long)extent.OutputHeight * extent.OutputWidth * extent.Filters;
        ParallelLoop.Ranges(
            extent.Images,
            1,
            output,
            (start, end) =>
            {
                for (var image = start; image < end; image++)
                {
                    var next = image + 1 < end ? from + ((image + 1) * input) : null;
                    One(extent, from + (image * input), next, weights, to + (image * output));
                }
            }
        );
        GC.KeepAlive(images);
        GC.KeepAlive(filter);
        return result;
    }

    /// <param name="extent">The sizes.</param>
    /// <param name="image">The image.</param>
    /// <param name="next">The next one, which is fetched meanwhile; null after the last.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="output">What comes out.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(in Extent extent, float* image, float* next, float* filter, float* output)
    {
        var width = extent.Width;
        if (extent.Padding != (0, 0) || extent.PaddedHeight > extent.Height || extent.PaddedWidth > width)
        {
            image = Padded(extent, image);
            width = extent.PaddedWidth;
        }
        var row = (long)width * extent.Channels;
        var (down, right) = extent.Stride;
        var filters = extent.Filters;
        var window = new DirectTile.Window(
            extent.WindowHeight,
            extent.WindowWidth * extent.Channels,
            row,
            (long)right * extent.Channels
        );
        var (height, size) = (extent.OutputHeight, (long)extent.Height * extent.Width * extent.Channels);
        for (var i = 0; i < height; i++)
        {
            if (next is not null)
                Fetch(next + (size * i / height), next + (size * (i + 1) / height));
            for (var j = 0; j < extent.OutputWidth; j += DirectTile.Outputs)
            {
                // The last outputs may be computed twice.
                var column = Math.Min(j, extent.OutputWidth - DirectTile.Outputs);
                var from = image + (i * down * row) + (column * window.Shift);
                var to = output + ((((long)i * extent.OutputWidth) + column) * filters);
                var f = 0;
                for (; f <= filters - (2 * DirectTile.Lane); f += 2 * DirectTile.Lane)
                    DirectTile.Two(window, from, filter + f, filters, to + f);
                if (f < filters)
                    DirectTile.One(window, from, filter + f, filters, to + f);
            }
        }
    }

    /// <summary>Asks for memory in the second cache.</summary>
    private static void Fetch(float* start, float* end)
    {
        const int Line = 64 / sizeof(float);
        for (; start < end; start += Line)
            Sse.Prefetch1(start);
    }

    /// <summary>A copy of an image with zeros around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float* Padded(in Extent extent, float* image)
    {
        var (height, row) = (extent.PaddedHeight, extent.PaddedWidth * extent.Channels);
        var result = (t_padded ??= new PackingBuffer()).Reserve(height * row);
        var (above, left) = (extent.Padding.Above, extent.Padding.Left * extent.Channels);
        var inside = Math.Min(extent.Width * extent.Channels, row - left);
        for (var i = 0; i < height; i++)
        {
            var target = new Span<float>(result + ((long)i * row), row);
            var source = i - above;
            if ((uint)source >= (uint)extent.Height)
            {
                target.Clear();
                continue;
            }
            target[..left].Clear();
            new Span<float>(image + ((long)source * extent.Width * extent.Channels), inside).CopyTo(target[left..]);
            target[(left + inside)..].Clear();
        }
        return result;
    }
}
