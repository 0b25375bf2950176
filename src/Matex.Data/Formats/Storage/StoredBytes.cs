namespace Matex.Data.Formats.Storage;

/// <summary>Bytes that are read by position: a file, or what was unpacked from one.</summary>
internal abstract class StoredBytes(string path, long length) : IDisposable
{
    /// <summary>The file, as messages name it.</summary>
    public string Path { get; } = path;

    public long Length { get; } = length;

    /// <summary>Fills the buffer from a position.</summary>
    /// <param name="position">From the first byte.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="what">What is read, for the message.</param>
    /// <exception cref="DataException">The bytes end before, or cannot be read.</exception>
    public void Read(long position, Span<byte> buffer, string what)
    {
        if (position < 0 || position > Length || buffer.Length > Length - position)
            throw Truncated(position, buffer.Length, what);
        while (buffer.Length > 0)
        {
            int read;
            try
            {
                read = ReadSome(position, buffer);
            }
            catch (IOException exception)
            {
                throw new DataException(
                    Path,
                    $"byte {position}",
                    $"{what} cannot be read: {exception.Message}",
                    exception
                );
            }
            // It was longer when it was opened.
            if (read == 0)
                throw Truncated(position, buffer.Length, what);
            position += read;
            buffer = buffer[read..];
        }
    }

    /// <summary>Says that bytes which should be there are not.</summary>
    public DataException Truncated(long position, Int128 bytes, string what) =>
        new(
            Path,
            $"byte {position}",
            $"{what} has {bytes} bytes from here on, but the file ends at byte {Length}: it is truncated or damaged."
        );

    public abstract void Dispose();

    /// <summary>Reads at least one byte, unless there is none.</summary>
    protected abstract int ReadSome(long position, Span<byte> buffer);
}
