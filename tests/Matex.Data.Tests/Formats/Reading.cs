using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>Reads rows in several ways that must agree.</summary>
internal static class Reading
{
    /// <summary>All rows at once.</summary>
    public static (byte[] Data, byte[] Labels) All(IRowSource source)
    {
        var data = new byte[source.Rows * source.Data.RowBytes];
        var labels = new byte[source.Rows * (source.Labels?.RowBytes ?? 0)];
        source.Read(0, source.Rows, data, labels);
        return (data, labels);
    }

    public static T[] Numbers<T>(byte[] bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes).ToArray();

    /// <summary>Every way of reading gives the same: by batches of several sizes, data or labels alone, some rows of all.</summary>
    public static void IsTheSameInPieces(IRowSource source)
    {
        var (data, labels) = All(source);
        foreach (var batch in new long[] { 1, 3, Math.Max(1, source.Rows / 2 + 1) })
        {
            var (dataPieces, labelPieces) = (new List<byte>(), new List<byte>());
            for (var first = 0L; first < source.Rows; first += batch)
            {
                var count = Math.Min(batch, source.Rows - first);
                var piece = new byte[count * source.Data.RowBytes];
                source.Read(first, count, piece, []);
                dataPieces.AddRange(piece);
                if (source.Labels is null)
                    continue;
                var labelPiece = new byte[count * source.Labels.RowBytes];
                source.Read(first, count, [], labelPiece);
                labelPieces.AddRange(labelPiece);
            }
            Assert.That(dataPieces, Is.EqualTo(data), $"batches of {batch}");
            Assert.That(labelPieces, Is.EqualTo(labels), $"labels in batches of {batch}");
        }
        var rows = Enumerable.Range(0, (int)source.Rows).Select(static row => (long)row).ToArray();
        new Random(7).Shuffle(rows);
        rows = rows[..(rows.Length * 2 / 3)];
        Array.Sort(rows);
        var scattered = new byte[rows.Length * source.Data.RowBytes];
        source.Read(rows, scattered, new byte[rows.Length * (source.Labels?.RowBytes ?? 0)]);
        for (var i = 0; i < rows.Length; i++)
            Assert.That(
                scattered.AsSpan(i * source.Data.RowBytes, source.Data.RowBytes).ToArray(),
                Is.EqualTo(data.AsSpan((int)rows[i] * source.Data.RowBytes, source.Data.RowBytes).ToArray()),
                $"row {rows[i]}"
            );
    }
}
