using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>npy and npz files that NumPy makes.</summary>
internal sealed class NumPyTests : FormatFixture
{
    private const string Script = """
        import numpy as np
        data = np.arange(13 * 6, dtype='<f4').reshape(13, 2, 3)
        labels = np.arange(13) % 3
        np.save('x.npy', data.astype('>f4')); np.save('y.npy', labels)
        np.save('alone.npy', data.astype('f2'))
        np.savez('stored.npz', x_train=data, y_train=labels, x_test=data[:2], y_test=labels[:2])
        np.savez_compressed('packed.npz', data=data, labels=labels.astype('u1'))
        with open('version2.npy', 'wb') as f: np.lib.format.write_array(f, data, version=(2, 0))
        np.save('columns.npy', np.asfortranarray(data))
        np.save('texts.npy', np.array(['a', 'b']))
        np.save('records.npy', np.zeros(3, dtype=[('a', 'f4'), ('b', 'i4')]))
        np.save('number.npy', np.float32(3))
        np.savez('unclear.npz', a=data, b=data, c=labels)
        open('cut.npy', 'wb').write(open('alone.npy', 'rb').read()[:-1])
        open('cut.npz', 'wb').write(open('stored.npz', 'rb').read()[:-30])
        b = bytearray(open('packed.npz', 'rb').read()); b[60:90] = bytes(30); open('flipped.npz', 'wb').write(b)
        """;

    private static readonly float[] Counting = [.. Enumerable.Range(0, 78).Select(static i => (float)i)];

    protected override void Make() => DataTool.Python(Folder, Script);

    [TestCase("stored.npz")]
    [TestCase("packed.npz")]
    [TestCase("version2.npy")]
    public void ArraysAreRead(string name)
    {
        using var rows = Open(name);
        Assert.That(rows.Data.ToString(), Is.EqualTo("Float32 2×3"));
        Assert.That(Reading.Numbers<float>(Reading.All(rows).Data), Is.EqualTo(Counting));
        Assert.That(
            rows.Labels?.Type,
            Is.EqualTo(
                name switch
                {
                    "stored.npz" => ElementType.Int64,
                    "packed.npz" => ElementType.UInt8,
                    _ => (ElementType?)null,
                }
            )
        );
        Reading.IsTheSameInPieces(rows);
    }

    [Test]
    public void TwoFilesArePaired()
    {
        using var rows = Open(["y.npy", "x.npy"]);
        var (data, labels) = Reading.All(rows);
        Assert.That(Reading.Numbers<float>(data), Is.EqualTo(Counting));
        Assert.That(Reading.Numbers<long>(labels), Is.EqualTo(Enumerable.Range(0, 13).Select(i => i % 3L)));
    }

    [Test]
    public void ATestSetCanBeNamed()
    {
        using var rows = Open("stored.npz", new() { DataName = "x_test" });
        Assert.That((rows.Rows, rows.Labels?.Type), Is.EqualTo((2L, (ElementType?)ElementType.Int64)));
    }

    [TestCase("columns.npy", "it is stored by columns (fortran_order)")]
    [TestCase("texts.npy", "its elements are of type '<U1'")]
    [TestCase("records.npy", "its elements are records")]
    [TestCase("number.npy", "it is a single number")]
    [TestCase("unclear.npz", "which arrays are the data and the labels is not clear")]
    [TestCase("cut.npy", "cut.npy, byte 128: the data, 13×2×3 Float16 (little-endian), has 156 bytes from here on")]
    [TestCase("cut.npz", "the end of the zip archive is missing")]
    [TestCase("flipped.npz", "flipped.npz")]
    public void BadFilesAreExplained(string name, string message) =>
        Assert.That(Failure(name).Message, Does.Contain(message));
}
