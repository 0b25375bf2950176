namespace Matex.Data.Formats.Csv;

/// <summary>How many records start in a part of a text, and where every so many bytes one does.</summary>
internal sealed class RecordStarts
{
    /// <summary>From one entry to the next, at least: what is passed over to come to a record.</summary>
    public const int EntryBytes = 16 << 10;

    private readonly List<(long Position, long Record)> entries;

    public RecordStarts()
        : this(0, []) { }

    public RecordStarts(long count, IEnumerable<(long Position, long Record)> entries) =>
        (Count, this.entries) = (count, [.. entries]);

    public long Count { get; private set; }

    /// <summary>Positions, with the number of records of the part before them.</summary>
    public IReadOnlyList<(long Position, long Record)> Entries => entries;

    public void Add(long position)
    {
        if (entries.Count == 0 || position - entries[^1].Position >= EntryBytes)
            entries.Add((position, Count));
        Count++;
    }
}
