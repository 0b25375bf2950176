using System.Runtime.InteropServices;
using CsCheck;
using Matex.Data.Sources;

namespace Matex.Data.Tests.Sources;

internal sealed class ConcatenatedRowsTests
{
    [Test]
    public void RangesRunAcrossParts() =>
        Gen.Select(Gen.Long[0, 7].Array[1, 6], Gen.Long[0, 40], Gen.Long[0, 40])
            .Sample(
                (lengths, from, to) =>
                {
                    var total = lengths.Sum();
                    var (first, end) = (Math.Min(from, total), Math.Min(Math.Max(from, to), total));
                    using var rows = Of(lengths);
                    var data = new long[(end - first) * 2];
                    var labels = new long[end - first];
                    rows.Read(first, end - first, Bytes(data), Bytes(labels));
                    for (var i = 0; i < labels.Length; i++)
                    {
                        if (data[2 * i] != first + i || labels[i] != (first + i) % 10)
                        {
                            return false;
                        }
                    }
                    return rows.Rows == total;
                }
            );

    [Test]
    public void ScatteredRowsAreReadFromTheirParts()
    {
        using var rows = Of([3, 4, 5]);
        var wanted = new long[] { 0, 2, 3, 4, 7, 11 };
        var data = new long[12];
        rows.Read(wanted, Bytes(data), []);
        Assert.That(data.Where((_, i) => i % 2 == 0), Is.EqualTo(wanted));
    }

    [Test]
    public void FilesOfDifferentShapesAreRefusedByName()
    {
        var other = new NumberedRows(2, name: "b.bin") { Data = new(ElementType.Int64, [3]) };
        Assert.That(
            () => ConcatenatedRows.Of([new NumberedRows(2, name: "a.bin"), other]),
            Throws
                .TypeOf<DataException>()
                .With.Message.StartsWith("b.bin: its rows are Int64 3")
                .And.Message.Contains("a.bin")
        );
        Assert.That(other.IsDisposed);
    }

    private static IRowSource Of(long[] lengths)
    {
        var start = 0L;
        var parts = new List<IRowSource>();
        foreach (var length in lengths)
        {
            parts.Add(new NumberedRows(length, start));
            start += length;
        }
        return ConcatenatedRows.Of(parts);
    }

    private static Span<byte> Bytes(long[] values) => MemoryMarshal.AsBytes(values.AsSpan());
}
