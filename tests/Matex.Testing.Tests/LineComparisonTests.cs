using Matex.Launching.Comparing;

namespace Matex.Testing.Tests;

[TestFixture]
internal sealed class LineComparisonTests
{
    [TestCase("loss 0.693147", "loss 0.693200")]
    [TestCase("loss 0.123", "loss 0.124", Description = "the last printed digit may be rounded either way")]
    [TestCase("Epoch 1: 12ms/step, loss: 1.5", "Epoch 1: 97ms/step, loss: 1.5")]
    [TestCase("3 steps in 1.25 s (840 samples/s)", "3 steps in 9.5 s (1234.5 samples/s)")]
    [TestCase("took 00:00:01.5", "took 00:01:07.25")]
    [TestCase("conv2d_1 float32 (None, 28)", "conv2d_1 float32 (None, 28)")]
    [TestCase("1.00004E-05", "1.00001e-5")]
    [TestCase("NaN and ∞", "NaN and ∞")]
    public void EqualLines(string expected, string actual) =>
        Assert.That(LineComparison.Of([expected], [actual]).Differences, Is.Empty);

    [TestCase("loss 0.693147", "loss 0.694")]
    [TestCase("loss 0.1", "loss 0.2", Description = "too few digits to be rounding")]
    [TestCase("epoch 1", "epoch 2")]
    [TestCase("loss 1.5", "accuracy 1.5")]
    [TestCase("conv2d_1", "conv2d_2")]
    [TestCase("0.5", "NaN")]
    [TestCase("5 steps", "6 steps")]
    [TestCase("0.5", "-0.5")]
    public void DifferentLines(string expected, string actual)
    {
        var comparison = LineComparison.Of([expected], [actual]);
        Assert.That(comparison.Equal, Is.False);
        Assert.That(comparison.Differences.Single().ToString(), Does.Contain(expected).And.Contain(actual));
    }

    [Test]
    public void MissingAndAdditionalLinesDiffer()
    {
        Assert.That(LineComparison.Of(["a", "b"], ["a"]).Differences.Single().ToString(), Does.Contain("missing"));
        Assert.That(LineComparison.Of(["a"], ["a", "b"]).Differences.Single().ToString(), Does.Contain("nothing"));
    }

    [Test]
    public void TheLargestDifferenceIsRelative() =>
        Assert.That(LineComparison.Of(["1.0 200.0"], ["1.0 100.0"]).MaxRelativeDifference, Is.EqualTo(0.5));
}
