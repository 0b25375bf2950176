using Matex.Data.Sources;

namespace Matex.Data.TestHost;

/// <summary>Reads rows from a source that all ranks opened and from one that this rank opened alone.</summary>
internal sealed class Comparison(IRowSource together, IRowSource alone, IRankGroup ranks)
{
    public void OwnShare()
    {
        var first = together.Rows * ranks.Rank / ranks.Size;
        Compare(first, together.Rows * (ranks.Rank + 1) / ranks.Size - first);
    }

    public void StepsOfWhichSomeRanksHaveNoRows()
    {
        for (var step = 0; step < 4; step++)
        {
            var count = (ranks.Rank + step) % 3;
            Compare(count == 0 ? 0 : step, count);
        }
    }

    public void SomeRowsOfAll()
    {
        var rows = Enumerable.Range(0, (int)together.Rows).Select(static row => (long)row).ToArray();
        new Random(ranks.Rank).Shuffle(rows);
        rows = rows[..(rows.Length * ranks.Rank / ranks.Size)];
        Array.Sort(rows);
        var (data, labels) = Room(together, rows.Length);
        var (dataAlone, labelsAlone) = Room(alone, rows.Length);
        together.Read(rows, data, labels);
        if (rows.Length > 0)
            alone.Read(rows, dataAlone, labelsAlone);
        Check(data, dataAlone, "some data");
        Check(labels, labelsAlone, "some labels");
    }

    public void LabelsOnOneRankOnly()
    {
        var (_, labels) = Room(together, 1);
        var (_, labelsAlone) = Room(alone, 1);
        var mine = ranks.Rank == ranks.Size - 1;
        together.Read(0, mine ? 1 : 0, [], mine ? labels : []);
        if (mine)
            alone.Read(0, 1, [], labelsAlone);
        Check(labels, labelsAlone, "labels on one rank");
    }

    private void Compare(long first, long count)
    {
        var (data, labels) = Room(together, count);
        var (dataAlone, labelsAlone) = Room(alone, count);
        together.Read(first, count, data, labels);
        if (count > 0)
            alone.Read(first, count, dataAlone, labelsAlone);
        Check(data, dataAlone, $"data of {count} rows from {first}");
        Check(labels, labelsAlone, $"labels of {count} rows from {first}");
    }

    private static (byte[] Data, byte[] Labels) Room(IRowSource source, long rows) =>
        (new byte[rows * source.Data.RowBytes], new byte[rows * (source.Labels?.RowBytes ?? 0)]);

    private void Check(byte[] bytes, byte[] expected, string what)
    {
        if (!bytes.AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException($"{together.Name}, rank {ranks.Rank}: {what} are not those read alone");
    }
}
