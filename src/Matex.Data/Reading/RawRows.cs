using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>Room for rows as a source has them, used again and again: garbage of this size is collected late.</summary>
internal sealed class RawRows(IRowSource source)
{
    private readonly int dataBytes = source.Data.RowBytes;
    private readonly int labelBytes = source.Labels?.RowBytes ?? 0;
    private byte[] data = [];
    private byte[] labels = [];
    private int rows;

    public Span<byte> Data => data.AsSpan(0, rows * dataBytes);

    public Span<byte> Labels => labels.AsSpan(0, rows * labelBytes);

    /// <summary>Where the rows are, in the order in which they were asked for.</summary>
    public int[] Slots { get; private set; } = [];

    /// <summary>Makes room for a number of rows; what was there is lost.</summary>
    public void Resize(int count, bool withData = true)
    {
        rows = count;
        if (withData && data.Length < checked(count * dataBytes))
        {
            data = [];
            data = GC.AllocateUninitializedArray<byte>(count * dataBytes);
        }
        if (labels.Length < checked(count * labelBytes))
        {
            labels = GC.AllocateUninitializedArray<byte>(count * labelBytes);
        }
        if (Slots.Length < count)
        {
            Slots = new int[count];
        }
    }

    public ReadOnlySpan<byte> DataOf(int slot) => data.AsSpan(slot * dataBytes, dataBytes);

    public ReadOnlySpan<byte> LabelsOf(int slot) => labels.AsSpan(slot * labelBytes, labelBytes);
}
