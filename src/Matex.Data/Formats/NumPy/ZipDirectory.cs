using System.Buffers.Binary;
using System.Text;
using Matex.Data.Formats.Storage;

namespace Matex.Data.Formats.NumPy;

/// <summary>
/// The central directory of a zip archive, with the 64-bit sizes that NumPy writes. .NET's own reader does not tell where
/// a member lies, which is what reading rows of it in place needs.
/// </summary>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 1 << 16;
    private const int LocatorBytes = 20;
    private const int EntryBytes = 46;
    private const int LargestDirectory = 16 << 20;
    private const uint In64Bits = uint.MaxValue;

    /// <exception cref="DataException">The directory is not there or damaged, or a member is packed in an unknown way.</exception>
    public static IReadOnlyList<ZipMember> Read(StoredBytes archive)
    {
        var (start, length) = Find(archive);
        if (length > LargestDirectory)
            throw Damaged(archive, start, $"a directory of {length} bytes");
        var directory = new byte[length];
        archive.Read(start, directory, "the directory");
        var members = new List<ZipMember>();
        for (var rest = directory.AsSpan(); rest.Length >= EntryBytes; )
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(rest) != 0x02014b50)
                break;
            var name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]);
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            var bytes = EntryBytes + name + extra + comment;
            if (bytes > rest.Length)
                throw Damaged(archive, start, "an entry that is longer than the directory");
            members.Add(Member(archive, rest, name, extra));
            rest = rest[bytes..];
        }
        return members;
    }

    private static (long Start, long Length) Find(StoredBytes archive)
    {
        var tail = new byte[Math.Min(archive.Length, EndBytes + LongestComment)];
        archive.Read(archive.Length - tail.Length, tail, "the end of the archive");
        var place = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (place < 0 || place > tail.Length - EndBytes)
            throw new DataException(archive.Path, null, "the end of the zip archive is missing: it is truncated.");
        var end = tail.AsSpan(place);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (start != In64Bits && length != In64Bits)
            return (start, length);
        Span<byte> locator = stackalloc byte[LocatorBytes];
        archive.Read(archive.Length - tail.Length + place - LocatorBytes, locator, "the directory's place");
        Span<byte> end64 = stackalloc byte[56];
        archive.Read(BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), end64, "the directory's place");
        return (
            BinaryPrimitives.ReadInt64LittleEndian(end64[48..]),
            Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(end64[40..]))
        );
    }

    private static ZipMember Member(StoredBytes archive, ReadOnlySpan<byte> entry, int nameLength, int extraLength)
    {
        var name = Encoding.UTF8.GetString(entry.Slice(EntryBytes, nameLength));
        var method = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
        if (method is not (0 or 8))
            throw new DataException(
                archive.Path,
                name,
                $"it is packed by zip's method {method}; only deflate is known."
            );
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
        long header = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
        // Sizes that do not fit are in an extra field, in this order, each only where it is needed.
        var wide = Wide(entry.Slice(EntryBytes + nameLength, extraLength));
        length = Widened(length, ref wide);
        packed = Widened(packed, ref wide);
        header = Widened(header, ref wide);
        return length >= 0 && packed >= 0 && header >= 0
            ? new(name, method == 8, header, packed, length)
            : throw Damaged(archive, header, $"an entry for {name} with negative sizes");
    }

    private static ReadOnlySpan<byte> Wide(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
                return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }
        return [];
    }

    private static long Widened(long narrow, ref ReadOnlySpan<byte> wide)
    {
        if (narrow != In64Bits || wide.Length < 8)
            return narrow;
        var value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return value;
    }

    private static DataException Damaged(StoredBytes archive, long position, string what) =>
        new(archive.Path, $"byte {position}", $"the zip archive is damaged: it has {what}.");
}
