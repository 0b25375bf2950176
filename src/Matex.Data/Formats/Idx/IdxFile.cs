using System.Buffers.Binary;
using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Idx;

/// <summary>A file of the format that MNIST comes in: two zeros, a type, the number of dimensions, extents, elements.</summary>
internal static class IdxFile
{
    /// <summary>Opens an array, unpacking it first where it is gzip.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="owned">Gets what must be closed after the array.</param>
    /// <exception cref="DataException">It is not idx, or it is truncated or damaged.</exception>
    public static StridedArray Open(string file, List<IDisposable> owned)
    {
        StoredBytes bytes = FileBytes.Open(file);
        owned.Add(bytes);
        Span<byte> start = stackalloc byte[4];
        bytes.Read(0, start, "the signature");
        if (IsGzip(start))
        {
            bytes = Unpacked.Gzip(bytes);
            owned.Add(bytes);
            bytes.Read(0, start, "the signature");
        }
        if (TypeOf(start) is not { } type)
            throw new DataException(
                file,
                "byte 0",
                "it is not idx, which starts with two zeros, a type and a number of dimensions."
            );
        var shape = new long[start[3]];
        Span<byte> extent = stackalloc byte[4];
        for (var d = 0; d < shape.Length; d++)
        {
            bytes.Read(4 + 4 * d, extent, $"extent {d}");
            shape[d] = BinaryPrimitives.ReadUInt32BigEndian(extent);
        }
        return new(bytes, 4 + 4 * shape.Length, null, null, type, shape);
    }

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1f, 0x8b, ..];

    /// <summary>The type of the elements; null where the bytes do not start an idx file.</summary>
    public static StoredType? TypeOf(ReadOnlySpan<byte> head) =>
        head is [0, 0, var type, > 0 and <= 8, ..]
            ? type switch
            {
                0x08 => new(ElementType.UInt8, BigEndian: true),
                0x09 => new(ElementType.Int8, BigEndian: true),
                0x0B => new(ElementType.Int16, BigEndian: true),
                0x0C => new(ElementType.Int32, BigEndian: true),
                0x0D => new(ElementType.Float32, BigEndian: true),
                0x0E => new(ElementType.Float64, BigEndian: true),
                _ => null,
            }
            : null;
}
