using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>What was found in a part of a file, and its form on the way to the other ranks.</summary>
internal sealed class CsvPart
{
    private const int PieceBytes = 1 << 20;

    private readonly RecordStarts[] cases;

    private CsvPart(int file, bool isOdd, RecordStarts[] cases) => (File, IsOdd, this.cases) = (file, isOdd, cases);

    public int File { get; }

    /// <summary>Whether it has an odd number of quotes.</summary>
    public bool IsOdd { get; }

    /// <summary>The records that start in it, depending on how it begins.</summary>
    public RecordStarts Starts(bool withinQuotes) => cases[withinQuotes ? 1 : 0];

    /// <summary>Looks through a part.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">Of the file.</param>
    /// <param name="start">From the file's body on.</param>
    /// <param name="end">From the file's body on.</param>
    /// <param name="options">Who is told how far it has come.</param>
    /// <param name="before">What this rank has looked through before the file's body.</param>
    /// <param name="total">What it has to.</param>
    public static CsvPart Scan(
        CsvFile file,
        int number,
        long start,
        long end,
        SourceOptions options,
        long before,
        long total
    )
    {
        var scan = new RecordScan(atRecordStart: start == 0, file.BodyStart + start);
        var piece = new byte[Math.Min(PieceBytes, end - start)];
        for (var at = start; at < end; at += piece.Length)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            var bytes = piece.AsSpan(0, (int)Math.Min(piece.Length, end - at));
            file.Bytes.Read(file.BodyStart + at, bytes, "text");
            scan.Add(bytes, file.BodyStart + at);
            options.Progress?.Report((before + at + bytes.Length) / (double)total);
        }
        var following = piece.AsSpan(0, (int)Math.Min(Math.Min(2, piece.Length), file.BodyBytes - end));
        file.Bytes.Read(file.BodyStart + end, following, "text");
        scan.End(following, file.BodyStart + end);
        return new(number, scan.IsOdd, [scan.Starts(withinQuotes: false), scan.Starts(withinQuotes: true)]);
    }

    public void Write(List<long> numbers)
    {
        numbers.Add(File);
        numbers.Add(IsOdd ? 1 : 0);
        foreach (var starts in cases)
        {
            numbers.Add(starts.Count);
            numbers.Add(starts.Entries.Count);
            foreach (var (position, record) in starts.Entries)
            {
                numbers.Add(position);
                numbers.Add(record);
            }
        }
    }

    /// <summary>The parts that <see cref="Write"/> wrote one after the other.</summary>
    public static IEnumerable<CsvPart> Read(IReadOnlyList<long> numbers)
    {
        for (var at = 0; at < numbers.Count; )
        {
            var (file, isOdd) = ((int)numbers[at++], numbers[at++] == 1);
            var cases = new RecordStarts[2];
            for (var i = 0; i < cases.Length; i++)
            {
                var (count, entries) = (numbers[at++], new (long, long)[numbers[at++]]);
                for (var e = 0; e < entries.Length; e++)
                    entries[e] = (numbers[at++], numbers[at++]);
                cases[i] = new(count, entries);
            }
            yield return new(file, isOdd, cases);
        }
    }
}
