namespace Matex.Data.Reading;

/// <summary>Rows as they go into tensors, in row-major order.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Data">Numbers of type float32.</param>
/// <param name="Labels">Labels as encoded; null for a data set without.</param>
internal sealed record HostBatch(int Rows, byte[] Data, byte[]? Labels)
{
    /// <summary>Is it kept for the next epoch? Then it is nobody's to use again.</summary>
    public bool IsKept { get; set; }

    public long Bytes => Data.LongLength + (Labels?.LongLength ?? 0);
}
