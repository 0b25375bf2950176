namespace Matex.Data.Reading;

/// <summary>Rows as they go into tensors, in row-major order.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Data">Numbers of type float32.</param>
/// <param name="Labels">Labels as encoded; null for a data set without.</param>
internal sealed record HostBatch(int Rows, byte[] Data, byte[]? Labels)
{
    public long Bytes => Data.LongLength + (Labels?.LongLength ?? 0);
}
