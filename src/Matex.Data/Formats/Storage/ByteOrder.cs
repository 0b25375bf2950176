using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Matex.Data.Formats.Storage;

/// <summary>Reverses the bytes of elements in place, with vector instructions.</summary>
internal static class ByteOrder
{
    public static void MakeNative(Span<byte> bytes, StoredType type)
    {
        if (!type.IsSwapped)
            return;
        switch (type.Size)
        {
            case 2:
                var two = MemoryMarshal.Cast<byte, ushort>(bytes);
                BinaryPrimitives.ReverseEndianness(two, two);
                break;
            case 4:
                var four = MemoryMarshal.Cast<byte, uint>(bytes);
                BinaryPrimitives.ReverseEndianness(four, four);
                break;
            default:
                var eight = MemoryMarshal.Cast<byte, ulong>(bytes);
                BinaryPrimitives.ReverseEndianness(eight, eight);
                break;
        }
    }
}
