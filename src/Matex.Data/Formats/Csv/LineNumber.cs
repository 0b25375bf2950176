namespace Matex.Data.Formats.Csv;

/// <summary>The line that a row starts on, for messages: quoted fields may have line ends, so it has to be counted.</summary>
internal static class LineNumber
{
    private const int PieceBytes = 1 << 20;

    /// <param name="file">The file.</param>
    /// <param name="entry">A row before, or the row itself, and its place.</param>
    /// <param name="row">The row.</param>
    public static long Of(CsvFile file, CsvIndexEntry entry, long row)
    {
        var line = 1L;
        var piece = new byte[PieceBytes];
        for (var at = 0L; at < entry.Position; )
        {
            var bytes = piece.AsSpan(0, (int)Math.Min(piece.Length, entry.Position - at));
            file.Bytes.Read(at, bytes, "text");
            line += bytes.Count((byte)'\n');
            at += bytes.Length;
        }
        var record = entry.Row;
        for (var at = entry.Position; at < file.Bytes.Length; )
        {
            var bytes = piece.AsSpan(0, (int)Math.Min(piece.Length, file.Bytes.Length - at));
            file.Bytes.Read(at, bytes, "text");
            var (start, end) = (0, 0);
            for (; (end = RecordScan.EndOfRecord(bytes, start)) >= 0; start = end)
            {
                var text = bytes[start..end];
                if (text.TrimEnd("\r\n"u8).Length > 0 && record++ == row)
                    return line;
                line += text.Count((byte)'\n');
            }
            // The last record may have no line end; one that is longer than a piece is where the count stops.
            if (start == 0 || at + bytes.Length == file.Bytes.Length)
                break;
            at += start;
        }
        return line;
    }
}
