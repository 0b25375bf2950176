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

    /// <summary>Others would wait for this rank in the next part's read.</summary>
    [Test]
    public void CollectiveReadsGoOnAfterAnErrorInOnePart()
    {
        var (bad, good) = (new Collective(true), new Collective(false));
        using var rows = ConcatenatedRows.Of([bad, good]);
        Assert.That(() => rows.Read(0, 6, new byte[6], []), Throws.TypeOf<DataException>());
        Assert.That(() => rows.Read([0, 5], new byte[2], []), Throws.TypeOf<DataException>());
        Assert.That((bad.Reads, good.Reads), Is.EqualTo((2, 2)));
        Assert.That(rows.Alone.IsCollective, Is.False);
    }

    private sealed class Collective(bool fails) : IRowSource
    {
        public int Reads { get; private set; }

        public string Name => "collective";

        public long Rows => 3;

        public RowField Data { get; } = new(ElementType.UInt8, []);

        public RowField? Labels => null;

        public bool IsCollective => true;

        public IRowSource Alone { get; } = new NumberedRows(3);

        public void Read(long first, long count, Span<byte> data, Span<byte> labels) => Read();

        public void Read(ReadOnlySpan<long> rows, Span<byte> data, Span<byte> labels) => Read();

        public void Dispose() { }

        private void Read()
        {
            Reads++;
            if (fails)
                throw new DataException("f", null, "cut short");
        }
    }
}
