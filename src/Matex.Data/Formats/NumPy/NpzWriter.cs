using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Matex.Data.Formats.Writing;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NumPy;

/// <summary>Writes rows as an archive of two arrays, data and labels, not compressed so that rows can be read in place.</summary>
internal sealed class NpzWriter : IRowWriter
{
    // NumPy aligns the elements to this many bytes.
    private const int Alignment = 64;
    private const int PrefixBytes = 10;

    public IReadOnlyList<string> Extensions => [".npz"];

    public void Write(IRowSource rows, string path, IProgress<double>? progress)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var data = Entry(archive, "data", rows.Data, rows.Rows))
            RowPieces.OfData(rows, (_, _, bytes) => data.Write(bytes), progress);
        if (rows.Labels is not { } field)
            return;
        using var labels = Entry(archive, "labels", field, rows.Rows);
        RowPieces.OfLabels(rows, (_, _, bytes) => labels.Write(bytes));
    }

    private static Stream Entry(ZipArchive archive, string name, RowField field, long rows)
    {
        var stream = archive.CreateEntry(name + ".npy", CompressionLevel.NoCompression).Open();
        stream.Write(Header(field, rows));
        return stream;
    }

    private static byte[] Header(RowField field, long rows)
    {
        var shape = string.Join(", ", field.Shape.Prepend(rows)) + (field.Shape.Count == 0 ? "," : "");
        var text = $"{{'descr': '{Description(field.Type)}', 'fortran_order': False, 'shape': ({shape}), }}";
        var length = (PrefixBytes + text.Length + 1 + Alignment - 1) / Alignment * Alignment - PrefixBytes;
        var header = new byte[PrefixBytes + length];
        ((ReadOnlySpan<byte>)[0x93, .. "NUMPY"u8, 1, 0]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)length);
        Encoding.ASCII.GetBytes(text.PadRight(length - 1) + "\n").CopyTo(header, PrefixBytes);
        return header;
    }

    private static string Description(ElementType type)
    {
        var kind = type switch
        {
            _ when type.IsFloating() => 'f',
            ElementType.UInt8 or ElementType.UInt16 or ElementType.UInt32 or ElementType.UInt64 => 'u',
            _ => 'i',
        };
        var order =
            type.Size() == 1 ? '|'
            : BitConverter.IsLittleEndian ? '<'
            : '>';
        return $"{order}{kind}{type.Size()}";
    }
}
