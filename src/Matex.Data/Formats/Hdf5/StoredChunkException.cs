namespace Matex.Data.Formats.Hdf5;

/// <summary>A chunk that an optional filter left as it was; see <see cref="Hdf5Pipeline"/>.</summary>
internal sealed class StoredChunkException(Memory<byte> chunk) : Exception("The chunk is not compressed.")
{
    public Memory<byte> Chunk { get; } = chunk;
}
