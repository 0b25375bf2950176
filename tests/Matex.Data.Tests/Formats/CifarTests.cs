namespace Matex.Data.Tests.Formats;

/// <summary>Files as the binary versions of CIFAR-10 and CIFAR-100.</summary>
internal sealed class CifarTests : FormatFixture
{
    private const int PlaneBytes = 32 * 32;

    protected override void Make()
    {
        File.WriteAllBytes(In("data_batch_1.bin"), [.. Record(3, 1), .. Record(9, 2)]);
        File.WriteAllBytes(In("data_batch_2.bin"), [.. Record(0, 3)]);
        File.WriteAllBytes(In("train.bin"), [.. Record(11, 1, coarse: 5), .. Record(99, 2, coarse: 0)]);
        File.WriteAllBytes(In("label.bin"), [.. Record(1, 1), .. Record(10, 2)]);
        File.WriteAllBytes(In("cut.bin"), Record(1, 1)[..^1]);
    }

    [Test]
    public void PlanesBecomePixels()
    {
        using var rows = Open(["data_batch_1.bin", "data_batch_2.bin"]);
        var (data, labels) = Reading.All(rows);
        Assert.That(labels, Is.EqualTo(new byte[] { 3, 9, 0 }));
        Assert.That(rows.Data.ToString(), Is.EqualTo("UInt8 32×32×3"));
        Assert.That(data[..6], Is.EqualTo(new byte[] { 1, 101, 201, 2, 102, 202 }));
        Assert.That(data[(3 * PlaneBytes)..][..3], Is.EqualTo(new byte[] { 2, 102, 202 }));
        Assert.That(rows.Classes, Is.EqualTo(10));
        Reading.IsTheSameInPieces(rows);
    }

    [Test]
    public void TheFineLabelOfAHundred()
    {
        using var rows = Open("train.bin");
        Assert.That(Reading.All(rows).Labels, Is.EqualTo(new byte[] { 11, 99 }));
        Assert.That(rows.Classes, Is.EqualTo(100));
    }

    [Test]
    public void BadFilesAreExplained()
    {
        Assert.That(Failure("label.bin").Message, Does.Contain("label.bin, byte 3073, image 1: the label is 10"));
        Assert.That(
            Failure("cut.bin", new() { Format = "cifar10" }).Message,
            Does.Contain("cut.bin, byte 0: the last image is not whole")
        );
    }

    /// <summary>An image whose three planes count from the seed, 100 + the seed and 200 + the seed.</summary>
    private static byte[] Record(byte label, byte seed, byte? coarse = null) =>
        [
            .. coarse is { } first ? [first, label] : new[] { label },
            .. from plane in Enumerable.Range(0, 3)
            from i in Enumerable.Range(0, PlaneBytes)
            select (byte)(100 * plane + seed + i % 50),
        ];
}
