using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>Whatever the bytes are, a file is read or refused: nothing hangs, crashes or takes memory without bound.</summary>
internal sealed class DamagedFileTests : FormatFixture
{
    private const string Script = """
        import numpy as np, h5py, bz2
        data = np.arange(8 * 6, dtype='f4').reshape(8, 2, 3); labels = np.arange(8) % 3
        with h5py.File('plain.h5', 'w') as f:
            f['data'] = data; f['labels'] = labels
        with h5py.File('packed.h5', 'w') as f:
            f.create_dataset('data', data=data, chunks=(3, 2, 3), compression='gzip', shuffle=True); f['labels'] = labels
        with h5py.File('latest.h5', 'w', libver='latest') as f:
            f.create_dataset('data', data=data, chunks=(3, 2, 3), compression='lzf', maxshape=(None, 2, 3)); f['labels'] = labels
        plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE); plist.set_chunk((8, 2, 3)); plist.set_filter(307, h5py.h5z.FLAG_OPTIONAL, (9,))
        with h5py.File('bzip2.h5', 'w') as f:
            d = h5py.h5d.create(f.id, b'data', h5py.h5t.IEEE_F32LE, h5py.h5s.create_simple((8, 2, 3)), plist)
            d.write_direct_chunk((0, 0, 0), bz2.compress(data.tobytes())); f['labels'] = labels
        np.savez('stored.npz', data=data, labels=labels)
        np.savez_compressed('packed.npz', data=data, labels=labels)
        np.save('array.npy', data)
        """;

    private const long LargestAllocation = 300 << 20;
    private const long LargestRow = 1 << 20;

    private static readonly string[] Names =
    [
        "plain.h5",
        "packed.h5",
        "latest.h5",
        "bzip2.h5",
        "stored.npz",
        "packed.npz",
        "array.npy",
        "file.nc",
        "images-idx3-ubyte",
        "rows.csv",
        "data.bin",
    ];

    protected override void Make()
    {
        DataTool.Python(Folder, Script);
        File.WriteAllBytes(In("file.nc"), SmallNetCdf);
        File.WriteAllBytes(In("images-idx3-ubyte"), [0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 2, .. new byte[16]]);
        File.WriteAllText(In("rows.csv"), "a,b,c\n1,2,0\n\"3\",4.5,1\n\n5,6e1,2\n");
        File.WriteAllBytes(In("data.bin"), new byte[3073 * 2]);
    }

    [TestCaseSource(nameof(Names))]
    [CancelAfter(120_000)]
    public void Truncated(string name, CancellationToken cancellation)
    {
        var whole = File.ReadAllBytes(In(name));
        // Every byte of the small ones and of what comes first in the others.
        var step = Math.Max(1, whole.Length / 500);
        for (var length = 1; length < whole.Length; length += length < 200 ? 1 : step)
            Try(name, whole[..length], $"first {length} bytes", cancellation);
    }

    [TestCaseSource(nameof(Names))]
    [CancelAfter(120_000)]
    public void WithRandomBytesChanged(string name, CancellationToken cancellation)
    {
        var whole = File.ReadAllBytes(In(name));
        var random = new Random(20261127);
        for (var round = 0; round < 250; round++)
        {
            var changed = whole.ToArray();
            for (var flips = random.Next(1, 5); flips > 0; flips--)
                changed[random.Next(changed.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            Try(name, changed, $"round {round}", cancellation);
        }
    }

    /// <summary>CDF-1 with an unlimited dimension, byte data and int labels.</summary>
    private static byte[] SmallNetCdf =>
        [
            .. "CDF\u0001"u8,
            .. Big(3, 10, 2, 1),
            .. "n\0\0\0"u8,
            .. Big(0, 1),
            .. "w\0\0\0"u8,
            .. Big(5, 0, 0, 11, 2, 4),
            .. "data"u8,
            .. Big(2, 0, 1, 0, 0, 1, 8, 136, 6),
            .. "labels\0\0"u8,
            .. Big(1, 0, 0, 0, 4, 4, 144),
            .. Enumerable.Range(0, 3).SelectMany(static row => (byte[])[.. new byte[8], 0, 0, 0, (byte)row]),
        ];

    private static byte[] Big(params int[] numbers) =>
        [.. numbers.SelectMany(static number => BitConverter.GetBytes(number).Reverse())];

    private void Try(string name, byte[] content, string what, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(In("damaged")).FullName;
        File.WriteAllBytes(Path.Combine(folder, name), content);
        try
        {
            using var rows = Bounded(
                () => RowSources.Open([Path.Combine(folder, name)], new() { Format = Format(name) }),
                $"{name}, {what}: opening"
            );
            // A header may well ask for rows that large; they are read as what they are, from nothing.
            if (rows.Data.RowBytes > LargestRow)
                return;
            // Rows are read as a data set reads them, which is not all at once.
            for (var row = 0L; row < Math.Min(rows.Rows, 100); row++)
                Bounded(() => Read(rows, row), $"{name}, {what}: row {row}");
        }
        catch (DataException exception)
        {
            Assert.That(exception.Message, Does.Contain(name), what);
        }
        cancellation.ThrowIfCancellationRequested();
    }

    private static bool Read(IRowSource rows, long row)
    {
        rows.Read(row, 1, new byte[rows.Data.RowBytes], new byte[rows.Labels?.RowBytes ?? 0]);
        return true;
    }

    /// <summary>An operation that either succeeds or gives the error that it should, with a bounded amount of memory.</summary>
    private static T Bounded<T>(Func<T> operation, string what)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return operation();
        }
        catch (Exception exception) when (exception is not DataException)
        {
            throw new AssertionException($"{what}: {exception}");
        }
        finally
        {
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(LargestAllocation), what);
        }
    }

    private static string Format(string name) =>
        Path.GetExtension(name) switch
        {
            ".h5" => "hdf5",
            ".nc" => "netcdf",
            ".csv" => "csv",
            ".bin" => "cifar10",
            "" => "idx",
            var extension => extension[1..],
        };
}
