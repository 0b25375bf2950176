using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Matex.Transparent.Reporting;

/// <summary>Writes NumPy's .npy (format version 1.0) and .npz files; the format is described in numpy.lib.format.</summary>
internal static class NumpyFile
{
    private const int Alignment = 64;

    /// <summary>A zip file with one <c>.npy</c> entry for each array; equal names get numbers.</summary>
    public static void WriteArchive(Stream stream, IEnumerable<NamedArray> arrays)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var array in arrays)
        {
            var name = array.Name;
            for (var number = 1; !names.Add(name); number++)
            {
                name = $"{array.Name}_{number}";
            }
            using var entry = archive.CreateEntry($"{name}.npy", CompressionLevel.NoCompression).Open();
            Write(entry, array);
        }
    }

    public static void Write(Stream stream, NamedArray array)
    {
        ReadOnlySpan<byte> magic = [0x93, .. "NUMPY"u8, 1, 0];
        var shape = string.Concat(array.Shape.Select(static size => $"{size}, ")).TrimEnd();
        var dictionary = $"{{'descr': '{array.Type}', 'fortran_order': False, 'shape': ({shape}), }}";
        var prefix = magic.Length + sizeof(ushort);
        var length = (prefix + dictionary.Length + 1 + Alignment - 1) / Alignment * Alignment - prefix;
        Span<byte> size = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(size, checked((ushort)length));
        stream.Write(magic);
        stream.Write(size);
        stream.Write(Encoding.ASCII.GetBytes(dictionary.PadRight(length - 1) + "\n"));
        stream.Write(array.Data.Span);
    }
}
