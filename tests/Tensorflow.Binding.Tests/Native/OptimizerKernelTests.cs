using CsCheck;
using Tensorflow.Engine;

namespace Tensorflow.Tests.Native;

public class OptimizerKernelTests
{
    [TearDown]
    public void UseOneThread() => Torch.ThreadCount = 1;

    [Test]
    public void An_element_changes_in_the_same_way_wherever_it_lies() =>
        Gen.Select(Gen.Int[0, 70], Gen.Int)
            .Sample(
                (count, seed) =>
                    IsElementwise(new GradientDescentStep<float>(0.1f), 0, count, seed)
                    && IsElementwise(new MomentumStep<float>(0.1f, 0.9f, true), 1, count, seed)
                    && IsElementwise(new AdamStep<float>(0.1f, 0.9f, 0.99f, 1e-3f, false), 2, count, seed)
                    && IsElementwise(new RmsPropStep<float>(0.1f, 0.9f, 0.5f, 1f, true), 3, count, seed),
                iter: 100
            );

    [Test]
    public void Threads_share_the_elements()
    {
        Torch.ThreadCount = 2;
        Assert.That(IsElementwise(new AdamStep<float>(0.1f, 0.9f, 0.99f, 1e-3f, false), 2, 100_003, 1));
    }

    private static bool IsElementwise<TStep>(TStep step, int slots, int count, int seed)
        where TStep : struct, IOptimizerStep<float>
    {
        var random = new Random(seed);
        // Weights, gradients and slots, with an element behind each that must stay as it is.
        var together = Enumerable
            .Range(0, 2 + slots)
            .Select(_ => Enumerable.Range(0, count + 1).Select(_ => random.NextSingle()).ToArray())
            .ToArray();
        var alone = together.Select(values => (float[])values.Clone()).ToArray();
        var before = (float[])together[0].Clone();
        Apply(step, together, 0, count);
        for (var i = 0; i < count; i++)
            Apply(step, alone, i, 1);
        return together.Zip(alone).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second))
            && (count == 0 || !together[0].AsSpan().SequenceEqual(before));
    }

    private static void Apply<TStep>(TStep step, float[][] arrays, int start, int count)
        where TStep : struct, IOptimizerStep<float>
    {
        Span<float> Part(int index) => index < arrays.Length ? arrays[index].AsSpan(start, count) : default;
        OptimizerKernels.Run(step, Part(0), Part(2), Part(3), Part(4), Part(1));
    }
}
