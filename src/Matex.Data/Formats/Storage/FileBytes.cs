using Microsoft.Win32.SafeHandles;

namespace Matex.Data.Formats.Storage;

/// <summary>The bytes of a file.</summary>
internal sealed class FileBytes : StoredBytes
{
    private readonly SafeFileHandle handle;

    /// <param name="path">As messages name it.</param>
    /// <param name="handle">Open for reading; owned from now on.</param>
    public FileBytes(string path, SafeFileHandle handle)
        : base(path, RandomAccess.GetLength(handle)) => this.handle = handle;

    /// <exception cref="DataException">There is no such file, it cannot be read, or it is empty.</exception>
    public static FileBytes Open(string path)
    {
        SafeFileHandle handle;
        try
        {
            handle = File.OpenHandle(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, null, $"it cannot be read: {exception.Message}", exception);
        }
        var file = new FileBytes(path, handle);
        if (file.Length > 0)
            return file;
        file.Dispose();
        throw new DataException(path, null, "the file is empty.");
    }

    public override void Dispose() => handle.Dispose();

    protected override int ReadSome(long position, Span<byte> buffer) => RandomAccess.Read(handle, buffer, position);
}
