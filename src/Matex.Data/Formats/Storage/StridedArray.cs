namespace Matex.Data.Formats.Storage;

/// <summary>An array whose rows lie at equal distances in a file.</summary>
internal sealed class StridedArray : StoredArray
{
    // Rows that are at least this part of what lies between them are read together with it.
    private const int DensestGap = 4;
    private const int PieceBytes = 1 << 20;

    private readonly StoredBytes bytes;
    private readonly long position;
    private readonly long stride;

    /// <param name="bytes">The file.</param>
    /// <param name="position">Of the first row.</param>
    /// <param name="stride">From one row to the next; at least a row's size.</param>
    /// <param name="name">See <see cref="StoredArray"/>.</param>
    /// <param name="type">See <see cref="StoredArray"/>.</param>
    /// <param name="shape">See <see cref="StoredArray"/>.</param>
    /// <exception cref="DataException">The file is too short to hold it.</exception>
    public StridedArray(
        StoredBytes bytes,
        long position,
        long? stride,
        string? name,
        StoredType type,
        IReadOnlyList<long> shape
    )
        : base(bytes.Path, name, type, shape)
    {
        this.bytes = bytes;
        this.position = position;
        this.stride = stride ?? RowBytes;
        var end = Rows == 0 ? 0 : (Int128)this.stride * (Rows - 1) + RowBytes;
        if (position < 0 || position + end > bytes.Length)
            throw bytes.Truncated(position, end, $"{name ?? "the data"}, {this},");
    }

    public override void Read(long firstRow, Span<byte> destination)
    {
        var what = Name ?? "data";
        if (stride == RowBytes)
            bytes.Read(position + firstRow * stride, destination, what);
        else if (stride / DensestGap <= RowBytes)
            ReadWithGaps(firstRow, destination, what);
        else
            for (var row = 0; row * RowBytes < destination.Length; row++)
                bytes.Read(position + (firstRow + row) * stride, destination.Slice(row * RowBytes, RowBytes), what);
        ByteOrder.MakeNative(destination, Type);
    }

    private void ReadWithGaps(long firstRow, Span<byte> destination, string what)
    {
        var atOnce = (int)Math.Max(1, PieceBytes / stride);
        var piece = new byte[(atOnce - 1) * stride + RowBytes];
        for (; destination.Length > 0; firstRow += atOnce)
        {
            var rows = Math.Min(atOnce, destination.Length / RowBytes);
            var part = piece.AsSpan(0, (int)((rows - 1) * stride + RowBytes));
            bytes.Read(position + firstRow * stride, part, what);
            for (var row = 0; row < rows; row++)
                part.Slice((int)(row * stride), RowBytes).CopyTo(destination[(row * RowBytes)..]);
            destination = destination[(rows * RowBytes)..];
        }
    }
}
