using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>
/// Where rows are in a set of text files. The ranks make it together: each looks through an equal part of the bytes.
/// </summary>
internal sealed class CsvIndex
{
    private readonly CsvIndexEntry[] entries;

    private CsvIndex(CsvIndexEntry[] entries, long rows) => (this.entries, Rows) = (entries, rows);

    public long Rows { get; }

    /// <summary>Rows between two entries, on average.</summary>
    public long BlockRows => Math.Max(1, Rows / Math.Max(1, entries.Length));

    /// <summary>Looks through the files. Called on all ranks together.</summary>
    /// <exception cref="DataException">On all ranks: a quote is not closed.</exception>
    public static CsvIndex Build(CsvFiles files, SourceOptions options)
    {
        var mine = Together.Do(options.Ranks, () => Scan(files, options));
        var parts = options.Ranks.GatherMany<long>("places of lines", mine.ToArray());
        var (entries, rows, file, quoted) = (new List<CsvIndexEntry>(), 0L, -1, false);
        foreach (var part in parts.SelectMany(static numbers => CsvPart.Read(numbers)))
        {
            if (part.File != file)
                (file, quoted) = (part.File, CheckClosed(files, file, quoted));
            var starts = part.Starts(quoted);
            foreach (var (position, record) in starts.Entries)
                entries.Add(new(rows + record, file, position));
            rows += starts.Count;
            quoted ^= part.IsOdd;
        }
        CheckClosed(files, file, quoted);
        return new([.. entries], rows);
    }

    /// <summary>The last entry that is not after a row.</summary>
    public CsvIndexEntry Before(long row)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = entries[middle].Row <= row ? (middle, high) : (low, middle - 1);
        }
        return entries[low];
    }

    private static List<long> Scan(CsvFiles files, SourceOptions options)
    {
        var total = files.Files.Sum(static file => file.BodyBytes);
        var (from, to) = Share(total, options.Ranks.Rank, options.Ranks.Size);
        var numbers = new List<long>();
        var before = 0L;
        for (var i = 0; i < files.Files.Count; before += files.Files[i++].BodyBytes)
        {
            var file = files.Files[i];
            var start = Math.Max(from - before, 0);
            var end = Math.Min(to - before, file.BodyBytes);
            if (start < end)
                CsvPart.Scan(file, i, start, end, options, before - from, to - from).Write(numbers);
        }
        return numbers;
    }

    private static (long From, long To) Share(long total, int rank, int size) =>
        ((long)((Int128)total * rank / size), (long)((Int128)total * (rank + 1) / size));

    private static bool CheckClosed(CsvFiles files, int file, bool quoted) =>
        quoted
            ? throw new DataException(
                files.Files[file].Bytes.Path,
                null,
                "it ends within quotes: a quote is not closed, or the file is truncated."
            )
            : false;
}

/// <summary>A row's place.</summary>
internal readonly record struct CsvIndexEntry(long Row, int File, long Position);
