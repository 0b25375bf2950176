using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Engine;

/// <summary>
/// The gradient of a strided convolution by its input: a product of matrices gives, for each output, what goes to every
/// element under its window; these columns are added to the image while they are in the cache (col2im).
/// </summary>
internal static unsafe class ColumnGradient
{
    public static bool Suits(WindowGeometry geometry, in ConvolutionPlan plan, TorchTensor filter, TorchTensor grad) =>
        Avx512F.IsSupported
        && grad is { DataType: TF_DataType.TF_FLOAT, Count: > 0 }
        && filter is { DataType: TF_DataType.TF_FLOAT, IsContiguous: true }
        && geometry is { SpatialRank: 2, ChannelsFirst: false }
        && geometry.Strides[0] > 1
        && plan.Groups == 1
        && filter.Sizes[2] % 8 == 0;

    public static TorchTensor ByInput(
        WindowGeometry geometry,
        in ConvolutionPlan plan,
        long[] inputSizes,
        TorchTensor filter,
        TorchTensor grad
    )
    {
        using var g = grad.Contiguous();
        var result = TorchTensor.Empty(grad.DataType, inputSizes);
        var before = plan.Before;
        var threads = ParallelLoop.Threads;
        var images = inputSizes[0];
        ParallelLoop.Run(
            threads,
            part => Images(geometry, before, filter, g, result, images * part / threads, images * (part + 1) / threads)
        );
        GC.KeepAlive(filter);
        return result;
    }

    private static void Images(
        WindowGeometry geometry,
        long[] before,
        TorchTensor filter,
        TorchTensor grad,
        TorchTensor result,
        long start,
        long end
    )
    {
        var windows = (int)(grad.Sizes[1] * grad.Sizes[2]);
        var outputs = (int)grad.Sizes[3];
        var elements = (int)(filter.Count / outputs);
        using var columns = TorchTensor.Empty(TF_DataType.TF_FLOAT, [windows, elements]);
        var weights = new MatrixView((float*)filter.DataPointer, 1, outputs);
        var size = checked((int)(result.Count / result.Sizes[0]));
        for (var image = start; image < end; image++)
        {
            var g = new MatrixView((float*)grad.DataPointer + (image * windows * outputs), outputs, 1);
            OuterProductKernel.Run(g, weights, windows, outputs, elements, (float*)columns.DataPointer, elements);
            // Cleared only now, so that it is in the cache when the columns are added.
            new Span<float>((float*)result.DataPointer + (image * size), size).Clear();
            AddColumns(geometry, before, filter, grad, columns, result, image);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddColumns(
        WindowGeometry geometry,
        long[] before,
        TorchTensor filter,
        TorchTensor grad,
        TorchTensor columns,
        TorchTensor result,
        long image
    )
    {
        var (height, width, channels) = (result.Sizes[1], result.Sizes[2], (int)result.Sizes[3]);
        var (rows, columnsOfWindows) = (grad.Sizes[1], grad.Sizes[2]);
        var (kernelRows, kernelColumns) = (filter.Sizes[0], filter.Sizes[1]);
        var (stepDown, stepRight) = (geometry.Strides[0], geometry.Strides[1]);
        var (spreadDown, spreadRight) = (geometry.Dilations[0], geometry.Dilations[1]);
        var (above, left) = (before[0], before[1]);
        var target = (float*)result.DataPointer + (image * height * width * channels);
        var source = (float*)columns.DataPointer;
        for (var i = 0L; i < rows; i++)
        for (var j = 0L; j < columnsOfWindows; j++)
        for (var k = 0L; k < kernelRows; k++)
        {
            var row = (i * stepDown) - above + (k * spreadDown);
            for (var l = 0L; l < kernelColumns; l++, source += channels)
            {
                var column = (j * stepRight) - left + (l * spreadRight);
                if (row >= 0 && row < height && column >= 0 && column < width)
                    Add(source, target + (((row * width) + column) * channels), channels);
            }
        }
    }

    /// <summary>target += source, of a multiple of 8 elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* source, float* target, int count)
    {
        for (var c = 0; c < count; c += 8)
            (Vector256.Load(target + c) + Vector256.Load(source + c)).Store(target + c);
    }
}
