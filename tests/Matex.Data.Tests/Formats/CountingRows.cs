using Matex.Data.Sources;

namespace Matex.Data.Tests.Formats;

/// <summary>Rows whose numbers count from 0, of any type.</summary>
internal sealed class CountingRows(ElementType type, long[] shape, ElementType? labels, long rows) : IRowSource
{
    public string Name => "counting";

    public long Rows => rows;

    public RowField Data { get; } = new(type, shape);

    public RowField? Labels { get; } = labels is { } of ? new(of, []) : null;

    public static double Number(ElementType type, ReadOnlySpan<byte> bytes) =>
        type switch
        {
            ElementType.UInt8 => bytes[0],
            ElementType.Int8 => (sbyte)bytes[0],
            ElementType.UInt16 => BitConverter.ToUInt16(bytes),
            ElementType.Int16 => BitConverter.ToInt16(bytes),
            ElementType.UInt32 => BitConverter.ToUInt32(bytes),
            ElementType.Int32 => BitConverter.ToInt32(bytes),
            ElementType.UInt64 => BitConverter.ToUInt64(bytes),
            ElementType.Int64 => BitConverter.ToInt64(bytes),
            ElementType.Float16 => (double)BitConverter.ToHalf(bytes),
            ElementType.Float32 => BitConverter.ToSingle(bytes),
            _ => BitConverter.ToDouble(bytes),
        };

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        Fill(Data, first, data);
        if (Labels is { } field)
            Fill(field, first, labels);
    }

    public void Dispose() { }

    private static void Fill(RowField field, long first, Span<byte> target)
    {
        var size = field.Type.Size();
        for (var i = 0; i * size < target.Length; i++)
            Bytes(field.Type, first * field.Elements + i).CopyTo(target[(i * size)..]);
    }

    private static byte[] Bytes(ElementType type, long value) =>
        type switch
        {
            ElementType.UInt8 or ElementType.Int8 => [(byte)value],
            ElementType.UInt16 or ElementType.Int16 => BitConverter.GetBytes((short)value),
            ElementType.UInt32 or ElementType.Int32 => BitConverter.GetBytes((int)value),
            ElementType.UInt64 or ElementType.Int64 => BitConverter.GetBytes(value),
            ElementType.Float16 => BitConverter.GetBytes((Half)value),
            ElementType.Float32 => BitConverter.GetBytes((float)value),
            _ => BitConverter.GetBytes((double)value),
        };
}
