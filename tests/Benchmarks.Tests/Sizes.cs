using Matex.Benchmarks;
using Matex.Benchmarks.Step;

namespace Benchmarks.Tests;

public sealed class Sizes
{
    [TestCase("1K..8K", new long[] { 1024, 2048, 4096, 8192 })]
    [TestCase("64M", new long[] { 64 << 20 })]
    [TestCase("100..300", new long[] { 100, 200 })]
    public void A_range_goes_in_doublings(string text, long[] sizes) =>
        Assert.That(ByteSize.ParseRange(text), Is.EqualTo(sizes));

    [TestCase("")]
    [TestCase("8K..1K")]
    [TestCase("1X")]
    [TestCase("1K..2K..4K")]
    public void What_is_no_range_is_named(string text) =>
        Assert.That(() => ByteSize.ParseRange(text), Throws.TypeOf<BenchmarkException>());

    [TestCase("lenet", 3_274_634)]
    [TestCase("mlp", 669_706)]
    [TestCase("wide", 20_037_642)]
    [TestCase("alexnet", 1_524_298)]
    [TestCase("resnet", 77_850)]
    [TestCase("lstm", 81_674)]
    public void The_networks_have_the_peers_parameters(string net, long parameters) =>
        Assert.That(new StepSetup(net, "fit", 64, 2, 1, 10, new("openmpi"), []).Bytes, Is.EqualTo(4 * parameters));

    [Test]
    public void The_median_of_an_even_number_is_the_middle_of_two() =>
        Assert.That(Spread.Of([4, 1, 2, 30]), Is.EqualTo(new Spread(3, 1, 30)));
}
