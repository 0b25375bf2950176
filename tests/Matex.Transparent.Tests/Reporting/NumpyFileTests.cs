using System.IO.Compression;
using System.Text;
using Matex.Transparent.Reporting;

namespace Matex.Transparent.Tests.Reporting;

internal sealed class NumpyFileTests
{
    [TestCase(new long[0], "()")]
    [TestCase(new long[] { 3 }, "(3,)")]
    [TestCase(new long[] { 2, 5 }, "(2, 5,)")]
    public void HeaderIsThatOfTheFormat(long[] shape, string written)
    {
        var count = (int)shape.Aggregate(1L, static (a, b) => a * b);
        var stream = new MemoryStream();
        NumpyFile.Write(
            stream,
            NamedArray.Of<float>("w", shape, Enumerable.Range(0, count).Select(i => i * 0.5f).ToArray())
        );
        var bytes = stream.ToArray();
        var length = BitConverter.ToUInt16(bytes, 8);
        var header = Encoding.ASCII.GetString(bytes, 10, length);
        Assert.Multiple(() =>
        {
            Assert.That(bytes[..8], Is.EqualTo(new byte[] { 0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0 }));
            Assert.That((10 + length) % 64, Is.Zero);
            Assert.That(header, Does.StartWith($"{{'descr': '<f4', 'fortran_order': False, 'shape': {written}, }}"));
            Assert.That(header, Does.EndWith("\n"));
            Assert.That(bytes, Has.Length.EqualTo(10 + length + 4 * count));
            Assert.That(BitConverter.ToSingle(bytes, bytes.Length - 4), Is.EqualTo((count - 1) * 0.5f));
        });
    }

    [Test]
    public void ArchiveHasOneEntryForEachArray()
    {
        var stream = new MemoryStream();
        var arrays = new[] { "dense/kernel:0", "w", "w" }.Select(name => NamedArray.Of<int>(name, [1], [7]));
        NumpyFile.WriteArchive(stream, arrays);
        using var archive = new ZipArchive(new MemoryStream(stream.ToArray()));
        Assert.That(
            archive.Entries.Select(static entry => entry.FullName),
            Is.EqualTo(new[] { "dense/kernel:0.npy", "w.npy", "w_1.npy" })
        );
    }

    [Test]
    public void TypesThatNumpyLacksAreRefused() =>
        Assert.That(() => NamedArray.Of<char>("c", [1], ['c']), Throws.TypeOf<NotSupportedException>());
}
