using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Matex.Data.Formats.Storage;
using Matex.Data.Reading;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>A record variable that is written.</summary>
/// <param name="Name">Of the variable.</param>
/// <param name="Field">What rows hold.</param>
/// <param name="Type">What they become.</param>
/// <param name="Unsigned">For bytes: whether they have no sign.</param>
internal sealed record NetCdfColumn(string Name, RowField Field, NetCdfType Type, bool? Unsigned)
{
    public IReadOnlyList<long> Extents => Field.Shape;

    public static NetCdfColumn Of(string name, RowField field, bool areClasses)
    {
        if (areClasses)
            return new(name, field, NetCdfType.Int, null);
        var type = field.Type switch
        {
            ElementType.UInt8 or ElementType.Int8 => NetCdfType.Byte,
            ElementType.Int16 => NetCdfType.Short,
            ElementType.UInt16 => NetCdfType.UShort,
            ElementType.Int32 => NetCdfType.Int,
            ElementType.UInt32 => NetCdfType.UInt,
            ElementType.Int64 => NetCdfType.Int64,
            ElementType.UInt64 => NetCdfType.UInt64,
            // The format has no 16-bit floating-point numbers.
            ElementType.Float16 or ElementType.Float32 => NetCdfType.Float,
            _ => NetCdfType.Double,
        };
        return new(name, field, type, type == NetCdfType.Byte ? field.Type == ElementType.UInt8 : null);
    }

    public int RecordBytes(bool padded)
    {
        var bytes = checked((int)Field.Elements * Type.Size());
        return padded ? (bytes + 3) / 4 * 4 : bytes;
    }

    /// <summary>Encodes a row.</summary>
    /// <exception cref="DataException">A class does not fit an int.</exception>
    public void Encode(ReadOnlySpan<byte> row, Span<byte> record)
    {
        if (Type == NetCdfType.Int && Field.Type != ElementType.Int32)
        {
            var value = Numbers.Whole(Field.Type, row);
            BinaryPrimitives.WriteInt32BigEndian(
                record,
                value is >= int.MinValue and <= int.MaxValue
                    ? (int)value
                    : throw new DataException(null, Name, $"the label {value} does not fit NetCDF's int.")
            );
            return;
        }
        if (Field.Type == ElementType.Float16)
        {
            var halves = MemoryMarshal.Cast<byte, Half>(row);
            for (var i = 0; i < halves.Length; i++)
                BinaryPrimitives.WriteSingleBigEndian(record[(i * sizeof(float))..], (float)halves[i]);
            return;
        }
        row.CopyTo(record);
        // The bytes are reversed the same way in both directions.
        ByteOrder.MakeNative(record[..row.Length], new(Field.Type, BigEndian: true));
    }
}
