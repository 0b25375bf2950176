namespace Matex.Data.Formats.Csv;

/// <summary>
/// Finds where records start in a part of a text. Whether a line's end is within quotes depends on the quotes before the
/// part, which another rank may be looking at; so both cases are followed, and which one holds is decided when all
/// parts are known.
/// </summary>
internal sealed class RecordScan
{
    private readonly RecordStarts[] cases = [new(), new()];

    // After a line's end: the record that starts there counts unless it is blank.
    private int awaited = -1;
    private long awaitedAt;
    private int parity;

    /// <param name="atRecordStart">Whether the part starts where a record does.</param>
    /// <param name="position">Of the part's first byte.</param>
    public RecordScan(bool atRecordStart, long position)
    {
        if (atRecordStart)
            (awaited, awaitedAt) = (0, position);
    }

    /// <summary>Whether the part has an odd number of quotes.</summary>
    public bool IsOdd => parity == 1;

    /// <summary>The records that start after the part's first byte, if it is not (or is) within quotes.</summary>
    public RecordStarts Starts(bool withinQuotes) => cases[withinQuotes ? 1 : 0];

    /// <summary>Takes the next bytes of the part.</summary>
    public void Add(ReadOnlySpan<byte> bytes, long position)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            Settle(bytes, position, ref at);
            var next = bytes[at..].IndexOfAny((byte)'\n', (byte)'"');
            if (next < 0)
                return;
            at += next;
            if (bytes[at] == '"')
                parity ^= 1;
            else
                (awaited, awaitedAt) = (parity, position + at + 1);
        }
    }

    /// <summary>Tells what comes after the part, which decides about a line's end as its last byte.</summary>
    public void End(ReadOnlySpan<byte> following, long position)
    {
        var at = 0;
        if (following.Length > 0)
            Settle(following, position, ref at);
    }

    /// <summary>The end of the record that starts at a place, its line end included; -1 when it is not there.</summary>
    public static int EndOfRecord(ReadOnlySpan<byte> bytes, int start)
    {
        var quoted = false;
        for (var at = start; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOfAny((byte)'\n', (byte)'"');
            if (next < 0)
                return -1;
            at += next;
            if (bytes[at] == '"')
                quoted = !quoted;
            else if (!quoted)
                return at + 1;
        }
        return -1;
    }

    private void Settle(ReadOnlySpan<byte> bytes, long position, ref int at)
    {
        if (awaited < 0)
            return;
        // A carriage return may be the start of a blank line's end; the byte after it tells.
        if (bytes[at] == '\r' && awaitedAt == position + at)
        {
            at++;
            if (at == bytes.Length)
            {
                at--;
                return;
            }
        }
        if (bytes[at] != '\n')
            cases[awaited].Add(awaitedAt);
        awaited = -1;
    }
}
