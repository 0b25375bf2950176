using Tensorflow.Tests.Runtime;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Operations;

/// <summary>Candidate samplers against the numbers of TensorFlow 2.15, from the seeds (7, 11).</summary>
[TestFixture]
public class CandidateSamplerTests
{
    private static readonly long[,] s_true =
    {
        { 1, 4 },
        { 0, 9 },
        { 30, 2 },
    };

    [Test]
    public void Log_uniform_classes_without_repetition()
    {
        var (classes, ofTrue, ofSampled) = Draw("LogUniformCandidateSampler", unique: true, runs: 1);
        Assert.Multiple(() =>
        {
            Assert.That(classes, Is.EqualTo(new long[] { 0, 6, 13, 4, 15, 2 }));
            Assert.That(
                ofTrue,
                Is.EqualTo(new[] { 0.55484241f, 0.29699779f, 0.76453125f, 0.16640137f, 0.05833234f, 0.43131614f })
                    .Within(2e-7f)
            );
            Assert.That(
                ofSampled,
                Is.EqualTo(new[] { 0.76453125f, 0.22612159f, 0.12302191f, 0.29699779f, 0.10882914f, 0.43131614f })
                    .Within(2e-7f)
            );
        });
    }

    [TestCase(1, new long[] { 0, 6, 13, 4, 0, 15 }, 1.1199144f)]
    [TestCase(2, new long[] { 3, 7, 12, 8, 0, 15 }, 0.36053193f)]
    public void Log_uniform_classes_with_repetition(int runs, long[] expected, float first)
    {
        var (classes, _, ofSampled) = Draw("LogUniformCandidateSampler", unique: false, runs);
        Assert.That(classes, Is.EqualTo(expected));
        Assert.That(ofSampled[0], Is.EqualTo(first).Within(2e-7f));
    }

    [TestCase(1, new long[] { 37, 19, 39, 16, 2, 36 })]
    [TestCase(2, new long[] { 10, 11, 25, 6, 34, 27 })]
    public void Uniform_classes(int runs, long[] expected)
    {
        var (classes, ofTrue, _) = Draw("UniformCandidateSampler", unique: true, runs);
        Assert.That(classes, Is.EqualTo(expected));
        Assert.That(ofTrue, Is.All.EqualTo(0.15f).Within(1e-7f));
    }

    [Test]
    public void More_different_classes_than_there_are_is_an_error() =>
        Assert.That(
            () => Draw("UniformCandidateSampler", unique: true, runs: 1, range: 5),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("5 classes for 6 different samples")
        );

    private static (long[] Classes, float[] OfTrue, float[] OfSampled) Draw(
        string type,
        bool unique,
        int runs,
        int range = 40
    )
    {
        using var scope = new GraphScope();
        var outputs = tf
            .OpDefLib._apply_op_helper(
                type,
                args: new
                {
                    true_classes = tf.constant(s_true),
                    num_true = 2,
                    num_sampled = 6,
                    unique,
                    range_max = range,
                    seed = 7,
                    seed2 = 11,
                }
            )
            .outputs;
        using var session = tf.Session(scope.Graph);
        for (var run = 1; run < runs; run++)
            session.run(outputs[0]);
        var (classes, ofTrue, ofSampled) = session.run((outputs[0], outputs[1], outputs[2]));
        return (classes.ToArray<long>(), ofTrue.ToArray<float>(), ofSampled.ToArray<float>());
    }
}
