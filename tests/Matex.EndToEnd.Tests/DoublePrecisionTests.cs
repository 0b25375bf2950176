using Matex.Testing;

namespace Matex.EndToEnd.Tests;

/// <summary>
/// In double precision rounding moves no rectifier, so the convolutional net agrees with its run alone for as long as one
/// likes: what parts long runs in single precision is rounding, and nothing else (docs/semantics.md).
/// </summary>
internal sealed class DoublePrecisionTests
{
    [Test]
    [CancelAfter(300_000)]
    public void LeNetAgreesToTheLastDigits([Values(2, 3, 4)] int ranks)
    {
        if (!TestPrograms.HaveMnist)
        {
            Assert.Ignore("The MNIST files are not here; tools/data.sh brings them.");
        }
        var program = TestPrograms.Program("DoublePrecision");
        var single = TestPrograms.Alone(program, "1280");
        var distributed = Distributed.Run(program, ranks, "1280");
        Assert.Multiple(() =>
        {
            Assert.That(distributed, Same.LinesAs(single, digits: 10));
            Assert.That(distributed, Same.WeightsAs(single, tolerance: 1e-12));
            Assert.That(distributed.Dump!.StayedWhole, Is.Empty);
        });
    }
}
