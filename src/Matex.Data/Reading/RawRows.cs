using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>Room for rows as a source has them.</summary>
internal sealed class RawRows(IRowSource source, int rows)
{
    private readonly int dataBytes = source.Data.RowBytes;
    private readonly int labelBytes = source.Labels?.RowBytes ?? 0;

    public byte[] Data { get; } = GC.AllocateUninitializedArray<byte>(checked(rows * source.Data.RowBytes));

    public byte[] Labels { get; } = GC.AllocateUninitializedArray<byte>(checked(rows * (source.Labels?.RowBytes ?? 0)));

    /// <summary>Where the rows are, in the order in which they were asked for.</summary>
    public int[] Slots { get; } = new int[rows];

    public ReadOnlySpan<byte> DataOf(int slot) => Data.AsSpan(slot * dataBytes, dataBytes);

    public ReadOnlySpan<byte> LabelsOf(int slot) => Labels.AsSpan(slot * labelBytes, labelBytes);
}
