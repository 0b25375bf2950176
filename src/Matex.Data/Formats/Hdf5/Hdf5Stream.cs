using System.Runtime.CompilerServices;
using Matex.Data.Formats.Storage;
using PureHDF;

namespace Matex.Data.Formats.Hdf5;

/// <summary>
/// What PureHDF reads from. It keeps a damaged file from hanging or crashing the process: reads beyond the end, structures
/// that go round in circles and nesting that would exhaust the stack are errors here. And it sees where data lie, so that
/// rows can be read from there directly.
/// </summary>
internal sealed class Hdf5Stream(StoredBytes bytes) : Stream, IDatasetStream
{
    private const int WindowBytes = 16 << 10;

    // A sound file's structures are read a few times at most in one operation.
    private const int LargestRatio = 8;
    private const long SmallestBudget = 16 << 20;

    private readonly byte[] window = new byte[Math.Min(WindowBytes, bytes.Length)];
    private long windowStart = -1;
    private long budget;

    /// <summary>Where data were last read from; null when none were since an operation began.</summary>
    public long? DataPosition { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => bytes.Length;
    public override long Position { get; set; }

    /// <summary>To be called before each call of PureHDF.</summary>
    public void BeginOperation()
    {
        budget = SmallestBudget + LargestRatio * bytes.Length;
        DataPosition = null;
    }

    /// <summary>Structures: many small reads close to each other.</summary>
    public override int Read(Span<byte> buffer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        // An empty read counts too, or a loop over nothing would not end.
        if ((budget -= buffer.Length + 1) < 0)
            throw new DataException(bytes.Path, null, "its structures go round in circles: the file is damaged.");
        if (buffer.Length > window.Length || Position < 0 || Position > bytes.Length - buffer.Length)
            bytes.Read(Position, buffer, "a structure");
        else
        {
            if (windowStart < 0 || Position < windowStart || Position + buffer.Length > windowStart + window.Length)
            {
                windowStart = Math.Min(Position, bytes.Length - window.Length);
                bytes.Read(windowStart, window, "structures");
            }
            window.AsSpan((int)(Position - windowStart), buffer.Length).CopyTo(buffer);
        }
        Position += buffer.Length;
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Data.</summary>
    public void ReadDataset(Span<byte> buffer)
    {
        DataPosition = Position;
        bytes.Read(Position, buffer, "data");
        Position += buffer.Length;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
