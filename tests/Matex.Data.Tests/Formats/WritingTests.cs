using Matex.Data.Formats.Writing;
using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>What one format's rows become in another.</summary>
internal sealed class WritingTests : FormatFixture
{
    private static readonly ElementType[] Types = Enum.GetValues<ElementType>();

    [Test]
    public void EveryFormatGivesBackTheRows([Values(".h5", ".npz", ".nc", ".csv")] string extension)
    {
        foreach (var type in Types)
        {
            var rows = new CountingRows(type, [2, 3], ElementType.UInt8, 9);
            var path = In($"{type}{extension}");
            RowWriters.Write(rows, path, null);
            using var read = RowSources.Open([path], new());
            Assert.That(read.Rows, Is.EqualTo(9), $"{type}");
            var (data, labels) = Reading.All(read);
            Assert.That(
                Numbers(read.Data, data),
                Is.EqualTo(Enumerable.Range(0, 54).Select(static i => (double)i)),
                $"{type}"
            );
            Assert.That(
                Numbers(read.Labels!, labels),
                Is.EqualTo(Enumerable.Range(0, 9).Select(static i => (double)i)),
                $"{type}"
            );
            // Text has no types and no shapes, NetCDF no 16-bit floating-point numbers.
            if (extension != ".csv")
                Assert.That(read.Data.Shape, Is.EqualTo(new long[] { 2, 3 }));
            if (extension != ".csv" && !(extension == ".nc" && type == ElementType.Float16))
                Assert.That(read.Data.Type, Is.EqualTo(type));
        }
    }

    [Test]
    public void WithoutLabels([Values(".h5", ".npz", ".nc")] string extension)
    {
        var path = In("bare" + extension);
        RowWriters.Write(new CountingRows(ElementType.UInt8, [3], null, 5), path, null);
        using var read = RowSources.Open([path], new());
        Assert.That(read.Labels, Is.Null);
        Assert.That(Reading.All(read).Data, Is.EqualTo(Enumerable.Range(0, 15).Select(static i => (byte)i)));
    }

    [Test]
    public void TheToolsReadWhatIsWritten()
    {
        var rows = new CountingRows(ElementType.Float32, [2, 3], ElementType.UInt8, 9);
        foreach (var name in new[] { "tool.h5", "tool.npz", "tool.nc" })
            RowWriters.Write(rows, In(name), null);
        DataTool.Python(
            Folder,
            """
            import h5py, numpy as np
            expected = np.arange(54, dtype='f4').reshape(9, 2, 3)
            with h5py.File('tool.h5') as f:
                assert (f['data'][:] == expected).all() and (f['labels'][:] == np.arange(9)).all(), f['data'][:]
            a = np.load('tool.npz')
            assert (a['data'] == expected).all() and (a['labels'] == np.arange(9)).all()
            """
        );
        DataTool.Command(Folder, "pnetcdf-bin", "ncvalidator", "-q", "tool.nc");
    }

    [Test]
    public void AnUnknownEndingIsExplained() =>
        Assert.That(
            () => RowWriters.Write(new CountingRows(ElementType.UInt8, [3], null, 5), In("a.tfrecord"), null),
            Throws.TypeOf<DataException>().With.Message.Contains("Known endings: .h5, .hdf5, .nc, .npz, .csv")
        );

    private static double[] Numbers(RowField field, byte[] bytes) =>
        [
            .. Enumerable
                .Range(0, bytes.Length / field.Type.Size())
                .Select(i => CountingRows.Number(field.Type, bytes.AsSpan(i * field.Type.Size()))),
        ];
}
