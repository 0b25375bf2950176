using CsCheck;
using Tensorflow.Eager;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Native;

/// <summary>Gradients by filters as products of matrices, against the library's in double precision.</summary>
[NonParallelizable]
public class FilterGradientTests
{
    private sealed record Side(int Size, int Window, int Stride, int Before, int After)
    {
        public int Outputs => ((Size + Before + After - Window) / Stride) + 1;
    }

    private sealed record Case(int Images, int Channels, int Outputs, Side Vertical, Side Horizontal, int Seed);

    private static Gen<Side> Sides(int largest) =>
        Gen.Select(Gen.Int[1, largest], Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[0, 3])
            .Select((size, window, stride, before, after) => new Side(size, window, stride, before, after))
            .Where(side => side.Size + side.Before + side.After >= side.Window);

    private static readonly Gen<Case> Cases = Gen.Select(
            Gen.Int[1, 5],
            Gen.OneOfConst(128, 136),
            Gen.OneOfConst(128, 144),
            Sides(40),
            Sides(16),
            Gen.Int
        )
        .Select(
            (images, channels, outputs, down, right, seed) => new Case(images, channels, outputs, down, right, seed)
        )
        .Where(example => example.Horizontal.Outputs <= 8 && example.Vertical.Window * example.Horizontal.Window > 1);

    [OneTimeSetUp]
    public void Prepare()
    {
        if (!System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
            Assert.Ignore("these gradients need AVX-512");
        tf.enable_eager_execution();
    }

    [TearDown]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void They_agree_with_the_library([Values(1, 2)] int threads)
    {
        Torch.ThreadCount = threads;
        Cases.Sample(
            example =>
            {
                var (input, grad) = Operands(example);
                var ours = Gradient(example, input, grad).numpy().ToArray<float>();
                var exact = Gradient(example, tf.cast(input, tf.float64), tf.cast(grad, tf.float64))
                    .numpy()
                    .ToArray<double>();
                var terms = example.Images * example.Vertical.Outputs * example.Horizontal.Outputs;
                for (var i = 0; i < ours.Length; i++)
                    if (!(Math.Abs(ours[i] - exact[i]) < 1e-6 * terms))
                        return false;
                return true;
            },
            iter: 25,
            threads: 1
        );
    }

    [Test]
    public void The_number_of_threads_does_not_show()
    {
        var example = new Case(3, 128, 144, new(9, 3, 1, 1, 1), new(7, 3, 1, 1, 1), 1);
        var (input, grad) = Operands(example);
        var one = Gradient(example, input, grad).numpy().ToArray<float>();
        Torch.ThreadCount = 2;
        Assert.That(Gradient(example, input, grad).numpy().ToArray<float>(), Is.EqualTo(one));
    }

    [Test]
    public void A_gradient_of_other_sizes_is_an_error()
    {
        var example = new Case(3, 128, 144, new(9, 3, 1, 1, 1), new(7, 3, 1, 1, 1), 1);
        var (input, _) = Operands(example);
        var (_, larger) = Operands(example with { Images = 4 });
        var (_, lower) = Operands(example with { Vertical = new(8, 3, 1, 1, 1) });
        Assert.That(() => Gradient(example, input, larger), Throws.InstanceOf<InvalidArgumentError>());
        Assert.That(() => Gradient(example, input, lower), Throws.InstanceOf<InvalidArgumentError>());
    }

    private static (Tensor Input, Tensor Gradient) Operands(Case example)
    {
        var (images, channels, outputs, down, right, seed) = example;
        return (
            tf.random.uniform((images, down.Size, right.Size, channels), -0.5f, 0.5f, seed: seed),
            tf.random.uniform((images, down.Outputs, right.Outputs, outputs), -0.5f, 0.5f, seed: seed + 1)
        );
    }

    private static Tensor Gradient(Case example, Tensor input, Tensor gradient)
    {
        var (_, channels, outputs, down, right, _) = example;
        var sizes = tf.constant(new[] { down.Window, right.Window, channels, outputs });
        return tf.Context.ExecuteOp(
            "Conv2DBackpropFilter",
            null!,
            new ExecuteOpArgs(input, sizes, gradient).SetAttributes(
                new
                {
                    strides = new long[] { 1, down.Stride, right.Stride, 1 },
                    padding = "EXPLICIT",
                    explicit_paddings = new long[] { 0, 0, down.Before, down.After, right.Before, right.After, 0, 0 },
                    data_format = "NHWC",
                    dilations = new long[] { 1, 1, 1, 1 },
                    use_cudnn_on_gpu = true,
                }
            )
        );
    }
}
