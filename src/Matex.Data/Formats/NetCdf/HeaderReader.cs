using System.Buffers.Binary;
using System.Text;
using Matex.Data.Formats.Storage;

namespace Matex.Data.Formats.NetCdf;

/// <summary>
/// Reads the header's items one after the other. Every count is held against the bytes that are left, so that a damaged
/// one neither allocates nor loops beyond the file.
/// </summary>
internal sealed class HeaderReader(StoredBytes file)
{
    private const int WindowBytes = 64 << 10;
    private const int LongestName = 1 << 16;

    private byte[] window = [];
    private long windowStart;

    /// <summary>Counts and lengths have 64 bits (CDF-5).</summary>
    public bool WideCounts { get; set; }

    /// <summary>Begins of variables have 64 bits (CDF-2 and CDF-5).</summary>
    public bool WideOffsets { get; set; }

    public long Position { get; private set; }

    private long Left => file.Length - Position;

    public ReadOnlySpan<byte> Take(int count, string what)
    {
        if (Position < windowStart || Position + count > windowStart + window.Length)
        {
            var bytes = (int)Math.Min(Math.Max(count, WindowBytes), Left);
            if (bytes < count)
                throw Damaged($"it ends in the header, in {what}");
            window = new byte[bytes];
            windowStart = Position;
            file.Read(Position, window, what);
        }
        var taken = window.AsSpan((int)(Position - windowStart), count);
        Position += count;
        return taken;
    }

    public int Int32(string what) => BinaryPrimitives.ReadInt32BigEndian(Take(4, what));

    public long Int64(string what) => BinaryPrimitives.ReadInt64BigEndian(Take(8, what));

    /// <summary>A number that is not negative (NON_NEG).</summary>
    public long Length(string what)
    {
        var value = WideCounts ? Int64(what) : Int32(what);
        return value >= 0 ? value : throw Damaged($"{what} is {value}");
    }

    /// <summary>A number of things that follow, each of which takes some bytes.</summary>
    public int Count(string what, int bytesEach)
    {
        var value = Length(what);
        return value <= Left / bytesEach && value <= int.MaxValue
            ? (int)value
            : throw Damaged($"{what} is {value}, more than the rest of the file can hold");
    }

    public long Offset(string what) => WideOffsets ? Int64(what) : Int32(what);

    public string Name(string what)
    {
        var length = Count($"the length of {what}", 1);
        if (length > LongestName)
            throw Damaged($"the length of {what} is {length}");
        var name = Encoding.UTF8.GetString(Take(length, what));
        Skip(Padding(length), what);
        return name;
    }

    /// <summary>Do the next bytes, of which there are so many, start with a text? They are not passed over.</summary>
    public bool StartsWith(ReadOnlySpan<byte> text, int bytes)
    {
        if (bytes < text.Length)
            return false;
        var found = Take(text.Length, "an attribute").SequenceEqual(text);
        Position -= text.Length;
        return found;
    }

    /// <summary>Passes over values and their padding.</summary>
    public void SkipValues(long bytes, string what) => Skip(bytes + Padding(bytes), what);

    public DataException Damaged(string problem) =>
        new(file.Path, $"byte {Position}", $"{problem}: the file is truncated or damaged.");

    private void Skip(long bytes, string what) =>
        Position = bytes <= Left ? Position + bytes : throw Damaged($"it ends in the header, in {what}");

    private static long Padding(long bytes) => (4 - bytes % 4) % 4;
}
