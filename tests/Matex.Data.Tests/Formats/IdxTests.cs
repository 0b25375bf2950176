using System.IO.Compression;

namespace Matex.Data.Tests.Formats;

/// <summary>Files as MNIST's, gzip or not.</summary>
internal sealed class IdxTests : FormatFixture
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 3, .. Pixels];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 5, 7, 2, 1, 0, 4];
    private static IEnumerable<byte> Pixels => Enumerable.Range(0, 30).Select(static i => (byte)(i * 8));

    protected override void Make()
    {
        foreach (var set in new[] { "train", "t10k" })
        {
            File.WriteAllBytes(In($"{set}-images-idx3-ubyte"), Images);
            File.WriteAllBytes(In($"{set}-labels-idx1-ubyte"), Labels);
        }
        Directory.CreateDirectory(In("packed"));
        Pack("packed/train-images-idx3-ubyte.gz", Images);
        Pack("packed/train-labels-idx1-ubyte.gz", Labels);
        Directory.CreateDirectory(In("bad"));
        File.WriteAllBytes(In("bad/short-images-idx3-ubyte"), Images[..^1]);
        File.WriteAllBytes(
            In("bad/short-images-idx3-ubyte.gz"),
            File.ReadAllBytes(In("packed/train-images-idx3-ubyte.gz"))[..^12]
        );
        File.WriteAllBytes(In("bad/floats-idx2"), [0, 0, 0x0D, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0x3F, 0x80, 0, 0]);
    }

    [TestCase("train-images-idx3-ubyte")]
    [TestCase("packed/train-images-idx3-ubyte.gz")]
    [TestCase("packed")]
    public void ImagesComeWithTheirLabels(string name)
    {
        using var rows = Open(name);
        var (data, labels) = Reading.All(rows);
        Assert.That(rows.Data.ToString(), Is.EqualTo("UInt8 2×3"));
        Assert.That(data, Is.EqualTo(Pixels));
        Assert.That(labels, Is.EqualTo(new byte[] { 7, 2, 1, 0, 4 }));
        Reading.IsTheSameInPieces(rows);
    }

    [Test]
    public void OtherTypesOfNumbers()
    {
        using var rows = Open("bad/floats-idx2");
        Assert.That(Reading.Numbers<float>(Reading.All(rows).Data), Is.EqualTo(new[] { 1f }));
        Assert.That(rows.Labels, Is.Null);
    }

    [Test]
    public void TrainingAndTestSetAreNotOne() =>
        Assert.That(
            Assert.Throws<DataException>(() => Open(["train-images-idx3-ubyte", "t10k-images-idx3-ubyte"]))!.Message,
            Does.Contain("it is MNIST's test set")
        );

    [Test]
    public void LabelsAloneAreNoSet() =>
        Assert.That(Failure("train-labels-idx1-ubyte").Message, Does.Contain("it has labels only"));

    [TestCase("bad/short-images-idx3-ubyte", "truncated")]
    [TestCase("bad/short-images-idx3-ubyte.gz", "truncated")]
    public void ShortFilesAreExplained(string name, string message) =>
        Assert.That(Failure(name).Message, Does.Contain(name).And.Contain(message));

    private void Pack(string name, byte[] content)
    {
        using var stream = new GZipStream(File.Create(In(name)), CompressionLevel.Fastest);
        stream.Write(content);
    }
}
