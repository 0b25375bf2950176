using Matex.Data.Sources;

namespace Matex.Data.Formats.Writing;

/// <summary>Goes through rows in pieces of a few megabytes.</summary>
internal static class RowPieces
{
    private const int PieceBytes = 4 << 20;

    public delegate void Piece(long first, int count, ReadOnlySpan<byte> bytes);

    public delegate void Pair(int count, ReadOnlySpan<byte> data, ReadOnlySpan<byte> labels);

    public static void OfData(IRowSource rows, Piece write, IProgress<double>? progress)
    {
        var buffer = Buffer(rows.Data, rows);
        ForEach(
            rows,
            rows.Data.RowBytes,
            (first, count) =>
            {
                var piece = buffer.AsSpan(0, count * rows.Data.RowBytes);
                rows.Read(first, count, piece, []);
                write(first, count, piece);
            },
            progress
        );
    }

    public static void OfLabels(IRowSource rows, Piece write)
    {
        if (rows.Labels is not { } field)
            return;
        var buffer = Buffer(field, rows);
        ForEach(
            rows,
            field.RowBytes,
            (first, count) =>
            {
                var piece = buffer.AsSpan(0, count * field.RowBytes);
                rows.Read(first, count, [], piece);
                write(first, count, piece);
            },
            null
        );
    }

    public static void OfBoth(IRowSource rows, Pair write, IProgress<double>? progress)
    {
        var atOnce = AtOnce(rows.Data.RowBytes);
        var labelBytes = rows.Labels?.RowBytes ?? 0;
        var (data, labels) = (new byte[atOnce * rows.Data.RowBytes], new byte[atOnce * labelBytes]);
        ForEach(
            rows,
            rows.Data.RowBytes,
            (first, count) =>
            {
                var dataPiece = data.AsSpan(0, count * rows.Data.RowBytes);
                var labelPiece = labels.AsSpan(0, count * labelBytes);
                rows.Read(first, count, dataPiece, labelPiece);
                write(count, dataPiece, labelPiece);
            },
            progress
        );
    }

    private static void ForEach(IRowSource rows, int rowBytes, Action<long, int> piece, IProgress<double>? progress)
    {
        var atOnce = AtOnce(rowBytes);
        for (var first = 0L; first < rows.Rows; first += atOnce)
        {
            piece(first, (int)Math.Min(atOnce, rows.Rows - first));
            progress?.Report(Math.Min(first + atOnce, rows.Rows) / (double)rows.Rows);
        }
    }

    private static byte[] Buffer(RowField field, IRowSource rows) =>
        new byte[Math.Min(AtOnce(field.RowBytes), rows.Rows) * field.RowBytes];

    private static int AtOnce(int rowBytes) => Math.Max(1, PieceBytes / rowBytes);
}
