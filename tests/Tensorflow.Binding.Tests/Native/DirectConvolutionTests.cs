using CsCheck;
using Tensorflow.Eager;
using Tensorflow.Engine;
using Tensorflow.Operations;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Native;

/// <summary>Direct convolutions against the library's, for every size they accept.</summary>
[NonParallelizable]
public class DirectConvolutionTests
{
    private sealed record Case(int Images, int Channels, int Filters, Side Vertical, Side Horizontal, int Seed)
    {
        public long[] InputSizes => [Images, Vertical.Size, Horizontal.Size, Channels];

        public long[] FilterSizes => [Vertical.Window, Horizontal.Window, Channels, Filters];

        public long[] OutputSizes => [Images, Vertical.Outputs, Horizontal.Outputs, Filters];

        public DirectConvolution.Extent Extent =>
            new(
                Images,
                Vertical.Size,
                Horizontal.Size,
                Channels,
                Vertical.Outputs,
                Horizontal.Outputs,
                Filters,
                Vertical.Window,
                Horizontal.Window
            )
            {
                Stride = (Vertical.Stride, Horizontal.Stride),
                Padding = (Vertical.Before, Horizontal.Before),
            };

        /// <summary>What rounding may come to, with elements between -0.5 and 0.5.</summary>
        public double Tolerance => 1e-6 * Vertical.Window * Horizontal.Window * Math.Max(Channels, Filters);
    }

    /// <summary>One direction of an image: its size, the window and its stride, zeros before and after.</summary>
    private sealed record Side(int Size, int Window, int Stride, int Before, int After)
    {
        private int Room => Size + Before + After - Window;

        public bool IsPossible => Room >= 0;

        public int Outputs => (Room / Stride) + 1;
    }

    private static readonly Gen<Side> Sides = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 11], Gen.Int[1, 4], Gen.Int)
        .Select(
            (size, window, stride, seed) =>
            {
                var random = new Random(seed);
                return new Side(size, window, stride, random.Next(window), random.Next(window));
            }
        )
        .Where(side => side.IsPossible);

    private static readonly Gen<Case> Cases = Gen.Select(
            Gen.Int[1, 5],
            Gen.Int[1, 40],
            Gen.Int[1, 6],
            Sides,
            Sides,
            Gen.Int
        )
        .Select(
            (images, channels, lanes, down, right, seed) => new Case(images, channels, 16 * lanes, down, right, seed)
        )
        .Where(example => DirectConvolution.Suits(example.Extent));

    [OneTimeSetUp]
    public void Prepare()
    {
        if (!System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
            Assert.Ignore("direct convolutions need AVX-512");
        Torch.ThreadCount = 2;
    }

    [OneTimeTearDown]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void They_agree_with_the_library() =>
        Cases.Sample(
            example =>
            {
                using var images = Noise(example.InputSizes, example.Seed);
                using var filter = Noise(example.FilterSizes, example.Seed + 1);
                using var direct = DirectConvolution.Run(example.Extent, images, filter);
                using var exact = Library(example, images, filter);
                return LargestDifference(direct, exact) < example.Tolerance;
            },
            iter: 400
        );

    /// <summary>Bit by bit: what a rank computes of its part of a batch is what one computes of the whole.</summary>
    [Test]
    public void An_image_gives_the_same_in_any_batch() =>
        Cases.Sample(
            example =>
            {
                using var images = Noise(example.InputSizes, example.Seed);
                using var filter = Noise(example.FilterSizes, example.Seed + 1);
                using var whole = DirectConvolution.Run(example.Extent, images, filter);
                using var last = Torch.Slice(images, 0, example.Images - 1, 1);
                using var image = last.Contiguous();
                using var alone = DirectConvolution.Run(example.Extent with { Images = 1 }, image, filter);
                return whole.Span<float>()[^(int)alone.Count..].SequenceEqual(alone.Span<float>());
            },
            iter: 200
        );

    /// <summary>The operations choose between direct convolutions and others; uneven padding is explicit there.</summary>
    [Test]
    public void The_operations_agree_with_the_library_forward_and_by_the_input() =>
        Cases.Sample(
            example =>
            {
                using var images = Noise(example.InputSizes, example.Seed);
                using var filter = Noise(example.FilterSizes, example.Seed + 1);
                using var grad = Noise(example.OutputSizes, example.Seed + 2);
                using var exact = Library(example, images, filter);
                using var exactGradient = LibraryByInput(example, filter, grad);
                var (down, right) = (example.Vertical, example.Horizontal);
                var strides = new[] { 1, down.Stride, right.Stride, 1 };
                var paddings = new[] { 0, 0, down.Before, down.After, right.Before, right.After, 0, 0 };
                var (x, w, g) = (Eager(images), Eager(filter), Eager(grad));
                var y = gen_nn_ops.conv2d(
                    x,
                    w,
                    strides,
                    "EXPLICIT",
                    explicit_paddings: paddings,
                    dilations: [1, 1, 1, 1]
                );
                var sizes = tf.constant(Array.ConvertAll(example.InputSizes, size => (int)size));
                var byInput = gen_nn_ops.conv2d_backprop_input(
                    sizes,
                    w,
                    g,
                    strides,
                    "EXPLICIT",
                    true,
                    paddings,
                    dilations: [1, 1, 1, 1]
                );
                return LargestDifference((TorchTensor)y.Value, exact) < example.Tolerance
                    && LargestDifference((TorchTensor)byInput.Value, exactGradient) < example.Tolerance;
            },
            iter: 200
        );

    private static EagerTensor Eager(TorchTensor tensor) => new(tensor.Alias());

    /// <summary>In double precision, with the zeros around the image made explicit.</summary>
    private static TorchTensor Library(Case example, TorchTensor images, TorchTensor filter)
    {
        using var padded = TorchTensor.Zeros(TF_DataType.TF_DOUBLE, PaddedSizes(example));
        using (var inside = Inside(example, padded))
            inside.CopyFrom(images);
        using var x = padded.Permute([0, 3, 1, 2]);
        using var weight = Weight(filter);
        var y = Torch.Convolution(x, weight, Strides(example), [0, 0], [1, 1]);
        return y.IntoPermuted([0, 2, 3, 1]);
    }

    private static TorchTensor LibraryByInput(Case example, TorchTensor filter, TorchTensor grad)
    {
        using var shape = TorchTensor.Zeros(TF_DataType.TF_DOUBLE, PaddedSizes(example));
        using var x = shape.Permute([0, 3, 1, 2]);
        using var weight = Weight(filter);
        using var wide = Torch.Cast(grad, TF_DataType.TF_DOUBLE);
        using var g = wide.Permute([0, 3, 1, 2]);
        var (gradient, _) = Torch.ConvolutionBackward(
            g,
            x,
            weight,
            Strides(example),
            [0, 0],
            [1, 1],
            1,
            wantInput: true,
            wantWeight: false
        );
        using var padded = gradient!.IntoPermuted([0, 2, 3, 1]);
        using var contiguous = padded.Contiguous();
        using var inside = Inside(example, contiguous);
        return inside.Clone();
    }

    private static long[] PaddedSizes(Case example) =>
        [example.Images, Padded(example.Vertical), Padded(example.Horizontal), example.Channels];

    private static int Padded(Side side) => side.Before + side.Size + side.After;

    private static TorchTensor Inside(Case example, TorchTensor padded)
    {
        var offset = (example.Vertical.Before * padded.Strides[1]) + (example.Horizontal.Before * padded.Strides[2]);
        return padded.View(example.InputSizes, padded.Strides, offset);
    }

    private static TorchTensor Weight(TorchTensor filter) =>
        Torch.Cast(filter, TF_DataType.TF_DOUBLE).IntoPermuted([3, 2, 0, 1]);

    private static long[] Strides(Case example) => [example.Vertical.Stride, example.Horizontal.Stride];

    private static double LargestDifference(TorchTensor actual, TorchTensor exact)
    {
        Assert.That(actual.Sizes, Is.EqualTo(exact.Sizes));
        using var mine = actual.Contiguous();
        using var its = exact.Contiguous();
        var largest = 0.0;
        for (var i = 0; i < its.Count; i++)
            largest = Math.Max(largest, Math.Abs(its.Span<double>()[i] - mine.Span<float>()[i]));
        return largest;
    }

    private static TorchTensor Noise(long[] sizes, int seed)
    {
        var random = new Random(seed);
        var tensor = TorchTensor.Empty(TF_DataType.TF_FLOAT, sizes);
        foreach (ref var element in tensor.Span<float>())
            element = random.NextSingle() - 0.5f;
        return tensor;
    }
}
