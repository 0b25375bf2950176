using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>HDF5 files that h5py makes.</summary>
internal sealed class Hdf5Tests : FormatFixture
{
    private const string Script = """
        import numpy as np, h5py, bz2
        rng = np.random.default_rng(5)

        def expect(name, data, labels):
            with open(name + '.data', 'wb') as f: f.write(np.ascontiguousarray(data.astype(data.dtype.newbyteorder('<'))).tobytes())
            with open(name + '.labels', 'wb') as f: f.write(np.ascontiguousarray(labels.astype(labels.dtype.newbyteorder('<'))).tobytes())

        def pair(name, data, labels, libver=None, userblock=0, **how):
            with h5py.File(name + '.h5', 'w', libver=libver, userblock_size=userblock) as f:
                f.create_dataset('data', data=data, **how)
                f.create_dataset('labels', data=labels)
            expect(name, data, labels)

        # As the registered filter does it, which Debian's library does not have.
        def bzip2(name, data, shuffle):
            plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE); plist.set_chunk((8, 5, 7))
            if shuffle: plist.set_shuffle()
            plist.set_filter(307, h5py.h5z.FLAG_OPTIONAL, (9,))
            with h5py.File(name + '.h5', 'w') as f:
                d = h5py.h5d.create(f.id, b'data', h5py.h5t.py_create(data.dtype), h5py.h5s.create_simple(data.shape), plist)
                for i in range(0, 23, 8):
                    chunk = np.zeros((8, 5, 7), data.dtype); chunk[:len(data[i:i + 8])] = data[i:i + 8]
                    raw = np.frombuffer(chunk.tobytes(), 'u1')
                    if shuffle: raw = np.ascontiguousarray(raw.reshape(-1, 4).T)
                    packed = bz2.compress(raw.tobytes())
                    left_out = len(packed) >= raw.size
                    d.write_direct_chunk((i, 0, 0), raw.tobytes() if left_out else packed, (2 if shuffle else 1) if left_out else 0)
                f['labels'] = labels
            expect(name, data, labels)

        labels = np.arange(23, dtype='<i4') % 4
        for t in ['u1', 'i1', '<u2', '>u2', '<i2', '>i2', '<u4', '>u4', '<i4', '>i4', '<u8', '>u8', '<i8', '>i8', '<f2', '>f2', '<f4', '>f4', '<f8', '>f8']:
            name = t.replace('<', 'l').replace('>', 'b')
            data = (rng.integers(-100, 100, (23, 5, 7)) if t[-2] != 'u' else rng.integers(0, 100, (23, 5, 7))).astype(t)
            pair('type-' + name, data, labels)
            pair('chunked-type-' + name, data, labels.astype('>i8'), chunks=(4, 5, 7), compression='gzip', shuffle=True)

        smooth = (np.arange(23 * 5 * 7, dtype='<f4') // 9).reshape(23, 5, 7)
        noise = rng.random((23, 5, 7), dtype='f4')
        for name, data in [('smooth', smooth), ('noise', noise)]:
            pair(f'plain-{name}', data, labels)
            pair(f'chunks-{name}', data, labels, chunks=(4, 2, 3))
            pair(f'onechunk-{name}', data, labels, chunks=(23, 5, 7))
            pair(f'gzip-{name}', data, labels, chunks=(5, 5, 3), compression='gzip')
            pair(f'gzipshuffle-{name}', data, labels, chunks=(5, 5, 7), compression='gzip', shuffle=True, fletcher32=True)
            pair(f'lzf-{name}', data, labels, chunks=(8, 5, 7), compression='lzf')
            pair(f'lzfshuffle-{name}', data, labels, chunks=(8, 5, 7), compression='lzf', shuffle=True)
            bzip2(f'bzip2-{name}', data, False)
            bzip2(f'bzip2shuffle-{name}', data, True)
            pair(f'latest-fixed-{name}', data, labels, libver='latest', chunks=(1, 5, 7))
            pair(f'latest-single-{name}', data, labels, libver='latest', chunks=(23, 5, 7), compression='gzip')
            pair(f'latest-extensible-{name}', data, labels, libver='latest', chunks=(3, 5, 7), maxshape=(None, 5, 7), compression='gzip')
            pair(f'latest-btree-{name}', data, labels, libver='latest', chunks=(3, 2, 7), maxshape=(None, None, 7))
            pair(f'grown-{name}', data, labels, chunks=(3, 2, 7), maxshape=(None, None, None))
            pair(f'userblock-{name}', data, labels, userblock=512)
        pair('scaleoffset', smooth.astype('i4'), labels, chunks=(5, 5, 7), scaleoffset=0)
        pair('rows-of-one', np.arange(23, dtype='f4'), labels)
        pair('bools', labels.reshape(23, 1) > 1, labels)

        with h5py.File('classes.h5', 'w') as f:
            for c, n in [('cat', 3), ('ant', 2), ('bee', 4)]:
                f.create_dataset(c, data=np.full((n, 2), ord(c[0]), dtype='u1'), chunks=(2, 2) if c == 'bee' else None)
        with h5py.File('float-labels.h5', 'w') as f:
            f['x'] = smooth; f['y'] = labels.astype('f4').reshape(23, 1)
        with h5py.File('fraction-labels.h5', 'w') as f:
            f['x'] = smooth; f['y'] = labels + 0.5
        with h5py.File('unclear.h5', 'w') as f:
            f['first'] = smooth; f['second'] = smooth.astype('f8'); f['third'] = labels
        with h5py.File('nested.h5', 'w') as f:
            f['train/pixels'] = smooth; f['train/digits'] = labels
        with h5py.File('lengths.h5', 'w') as f:
            f['data'] = smooth; f['labels'] = labels[:22]
        with h5py.File('texts.h5', 'w') as f:
            f['data'] = ['a', 'b']
        with h5py.File('unwritten.h5', 'w') as f:
            f.create_dataset('data', (4, 2), 'f4')
        with h5py.File('holes.h5', 'w') as f:
            d = f.create_dataset('data', (9, 2), 'i4', chunks=(3, 2), fillvalue=7); d[3:6] = 1
        with h5py.File('none.h5', 'w') as f:
            f.create_dataset('data', (0, 2), 'f4')
        space = h5py.h5s.create_simple((4, 2)); plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE); plist.set_layout(h5py.h5d.COMPACT)
        with h5py.File('compact.h5', 'w') as f:
            h5py.h5d.create(f.id, b'data', h5py.h5t.STD_I16BE, space, plist).write(h5py.h5s.ALL, h5py.h5s.ALL, np.arange(8, dtype='<i2').reshape(4, 2))
        layout = h5py.VirtualLayout((23, 5, 7), 'f4'); layout[:] = h5py.VirtualSource('plain-smooth.h5', 'data', (23, 5, 7))
        with h5py.File('virtual.h5', 'w') as f:
            f.create_virtual_dataset('data', layout)
        b = open('gzip-smooth.h5', 'rb').read(); i = b.index(b'deflate\0')
        open('unknown-filter.h5', 'wb').write(b[:i-8] + bytes([57, 48]) + b[i-6:])
        open('short.h5', 'wb').write(open('plain-smooth.h5', 'rb').read()[:-500])
        with h5py.File('large-userblock.h5', 'w', userblock_size=1024) as f:
            f['data'] = smooth
        open('no-hdf.h5', 'wb').write(b'nothing')
        """;

    private static readonly string[] Names =
    [
        .. new[] { "u1", "i1" }
            .Concat(
                from order in "lb"
                from type in new[] { "u2", "i2", "u4", "i4", "u8", "i8", "f2", "f4", "f8" }
                select order + type
            )
            .SelectMany(type => new[] { $"type-{type}", $"chunked-type-{type}" }),
        .. from name in new[]
        {
            "plain",
            "chunks",
            "onechunk",
            "gzip",
            "gzipshuffle",
            "lzf",
            "lzfshuffle",
            "bzip2",
            "bzip2shuffle",
            "latest-fixed",
            "latest-single",
            "latest-extensible",
            "latest-btree",
            "grown",
            "userblock",
        }
        from data in new[] { "smooth", "noise" }
        select $"{name}-{data}",
        "scaleoffset",
        "rows-of-one",
        "bools",
    ];

    protected override void Make() => DataTool.Python(Folder, Script);

    [TestCaseSource(nameof(Names))]
    public void EveryWayOfStoringGivesTheNumbersThatWereWritten(string name)
    {
        using var rows = Open(name + ".h5");
        var (data, labels) = Reading.All(rows);
        Assert.That(rows.Rows, Is.EqualTo(23));
        Assert.That(data, Is.EqualTo(File.ReadAllBytes(In(name + ".data"))));
        Assert.That(labels, Is.EqualTo(File.ReadAllBytes(In(name + ".labels"))));
        Reading.IsTheSameInPieces(rows);
    }

    [Test]
    public void BlocksAreChunks()
    {
        using var chunked = Open("chunks-smooth.h5");
        using var plain = Open("plain-smooth.h5");
        Assert.That((chunked.BlockRows, plain.BlockRows), Is.EqualTo((4, 1)));
        Assert.That(chunked.Data.ToString(), Is.EqualTo("Float32 5×7"));
    }

    [Test]
    public void OneDataSetAClassIsLabelledInTheOrderOfNames()
    {
        using var rows = Open("classes.h5");
        var (data, labels) = Reading.All(rows);
        Assert.That(Reading.Numbers<int>(labels), Is.EqualTo(new[] { 0, 0, 1, 1, 1, 1, 2, 2, 2 }));
        Assert.That(data.Where((_, i) => i % 2 == 0), Is.EqualTo("aabbbbccc"u8.ToArray()));
        Assert.That(rows.Classes, Is.EqualTo(3));
        Reading.IsTheSameInPieces(rows);
    }

    [Test]
    public void ClassesMayBeStoredAsFloatingPointNumbers()
    {
        using var rows = Open("float-labels.h5");
        Assert.That(
            rows.Labels,
            Is.EqualTo(new RowField(ElementType.Int64, [])).Using<RowField>((a, b) => a.ToString() == b.ToString())
        );
        Assert.That(
            Reading.Numbers<long>(Reading.All(rows).Labels),
            Is.EqualTo(Enumerable.Range(0, 23).Select(i => i % 4L))
        );
        Assert.That(
            Failure("fraction-labels.h5").Message,
            Does.Contain("fraction-labels.h5, y, row 0: the label is 0.5")
        );
        using var measures = Open("fraction-labels.h5", new() { Regression = true });
        Assert.That(Reading.Numbers<double>(Reading.All(measures).Labels)[1], Is.EqualTo(1.5));
    }

    [Test]
    public void DataAndLabelsCanBeNamed()
    {
        using var named = Open("unclear.h5", new() { DataName = "second", LabelsName = "third" });
        Assert.That(named.Data.Type, Is.EqualTo(ElementType.Float64));
        using var nested = Open("nested.h5", new() { DataName = "train/pixels", LabelsName = "train/digits" });
        Assert.That((nested.Rows, nested.Labels!.Type), Is.EqualTo((23L, ElementType.Int32)));
        using var alone = Open("plain-smooth.h5", new() { DataName = "data", LabelsName = "" });
        Assert.That(alone.Labels, Is.Null);
    }

    [Test]
    public void ChunksThatWereNeverWrittenHaveTheFillValue()
    {
        using var rows = Open("holes.h5");
        Assert.That(Reading.Numbers<int>(Reading.All(rows).Data).Distinct(), Is.EqualTo(new[] { 7, 1 }));
        using var none = Open("none.h5");
        Assert.That(none.Rows, Is.Zero);
        using var compact = Open("compact.h5");
        Assert.That(
            Reading.Numbers<short>(Reading.All(compact).Data),
            Is.EqualTo(Enumerable.Range(0, 8).Select(i => (short)i))
        );
    }

    [TestCase("unclear.h5", "which data sets are the data and the labels is not clear", "second (23×5×7 Float64)")]
    [TestCase("lengths.h5", "lengths.h5, labels: there are 22 labels, but 23 rows", "data")]
    [TestCase("texts.h5", "it has no data sets of numbers", "texts.h5")]
    [TestCase("unwritten.h5", "unwritten.h5, data: its values were never written", "")]
    [TestCase("virtual.h5", "virtual.h5, data: it is a virtual data set", "h5repack")]
    [TestCase("unknown-filter.h5", "unknown-filter.h5, data", "ID '12345'")]
    [TestCase("short.h5", "short.h5, byte", "truncated")]
    [TestCase("large-userblock.h5", "large-userblock.h5, byte 1024: its user block has 1024 bytes", "h5unjam")]
    [TestCase("no-hdf.h5", "no-hdf.h5, byte 0: it is not HDF5", "")]
    public void BadFilesAreExplained(string name, string start, string also) =>
        Assert.That(Failure(name).Message, Does.Contain(start).And.Contain(also));
}
