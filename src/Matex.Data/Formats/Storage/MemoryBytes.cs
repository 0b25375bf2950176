namespace Matex.Data.Formats.Storage;

/// <summary>Bytes that were unpacked into memory.</summary>
internal sealed class MemoryBytes(string path, ReadOnlyMemory<byte> bytes) : StoredBytes(path, bytes.Length)
{
    public override void Dispose() { }

    protected override int ReadSome(long position, Span<byte> buffer)
    {
        var from = bytes.Span[(int)position..];
        var count = Math.Min(from.Length, buffer.Length);
        from[..count].CopyTo(buffer);
        return count;
    }
}
