using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>The external types of the classic format (nc_type).</summary>
internal enum NetCdfType
{
    Byte = 1,
    Char = 2,
    Short = 3,
    Int = 4,
    Float = 5,
    Double = 6,
    UByte = 7,
    UShort = 8,
    UInt = 9,
    Int64 = 10,
    UInt64 = 11,
}

internal static class NetCdfTypes
{
    public static int Size(this NetCdfType type) =>
        type switch
        {
            NetCdfType.Byte or NetCdfType.Char or NetCdfType.UByte => 1,
            NetCdfType.Short or NetCdfType.UShort => 2,
            NetCdfType.Int or NetCdfType.UInt or NetCdfType.Float => 4,
            _ => 8,
        };

    /// <summary>Everything but characters is a number, most significant byte first.</summary>
    public static StoredType? Stored(this NetCdfType type) =>
        type switch
        {
            NetCdfType.Byte => new(ElementType.Int8, BigEndian: true),
            NetCdfType.UByte => new(ElementType.UInt8, BigEndian: true),
            NetCdfType.Short => new(ElementType.Int16, BigEndian: true),
            NetCdfType.UShort => new(ElementType.UInt16, BigEndian: true),
            NetCdfType.Int => new(ElementType.Int32, BigEndian: true),
            NetCdfType.UInt => new(ElementType.UInt32, BigEndian: true),
            NetCdfType.Int64 => new(ElementType.Int64, BigEndian: true),
            NetCdfType.UInt64 => new(ElementType.UInt64, BigEndian: true),
            NetCdfType.Float => new(ElementType.Float32, BigEndian: true),
            NetCdfType.Double => new(ElementType.Float64, BigEndian: true),
            _ => null,
        };
}
