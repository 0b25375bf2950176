using System.Numerics;
using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Reading;

/// <summary>Numbers of any type as the types that training uses.</summary>
internal static class Numbers
{
    /// <summary>Divides and converts to float32.</summary>
    public static void ToSingle(ElementType type, ReadOnlySpan<byte> source, Span<float> target, float divisor)
    {
        switch (type)
        {
            case ElementType.UInt8:
                FromBytes(source, target, divisor);
                break;
            case ElementType.Int8:
                Convert<sbyte>(source, target, divisor);
                break;
            case ElementType.UInt16:
                Convert<ushort>(source, target, divisor);
                break;
            case ElementType.Int16:
                Convert<short>(source, target, divisor);
                break;
            case ElementType.UInt32:
                Convert<uint>(source, target, divisor);
                break;
            case ElementType.Int32:
                Convert<int>(source, target, divisor);
                break;
            case ElementType.UInt64:
                Convert<ulong>(source, target, divisor);
                break;
            case ElementType.Int64:
                Convert<long>(source, target, divisor);
                break;
            case ElementType.Float16:
                Convert<Half>(source, target, divisor);
                break;
            case ElementType.Float32:
                Convert<float>(source, target, divisor);
                break;
            default:
                Convert<double>(source, target, divisor);
                break;
        }
    }

    /// <summary>A whole number; null for one that is none.</summary>
    public static long? Whole(ElementType type, ReadOnlySpan<byte> number) =>
        type switch
        {
            ElementType.UInt8 => number[0],
            ElementType.Int8 => (sbyte)number[0],
            ElementType.UInt16 => MemoryMarshal.Read<ushort>(number),
            ElementType.Int16 => MemoryMarshal.Read<short>(number),
            ElementType.UInt32 => MemoryMarshal.Read<uint>(number),
            ElementType.Int32 => MemoryMarshal.Read<int>(number),
            ElementType.UInt64 => MemoryMarshal.Read<ulong>(number) is <= long.MaxValue and var value
                ? (long)value
                : null,
            ElementType.Int64 => MemoryMarshal.Read<long>(number),
            ElementType.Float16 => Whole((double)MemoryMarshal.Read<Half>(number)),
            ElementType.Float32 => Whole(MemoryMarshal.Read<float>(number)),
            _ => Whole(MemoryMarshal.Read<double>(number)),
        };

    private static long? Whole(double value) =>
        Math.Abs(value) < 1L << 53 && value == Math.Truncate(value) ? (long)value : null;

    /// <summary>There are only 256 quotients.</summary>
    private static void FromBytes(ReadOnlySpan<byte> source, Span<float> target, float divisor)
    {
        Span<float> quotients = stackalloc float[256];
        for (var value = 0; value < quotients.Length; value++)
        {
            quotients[value] = value / divisor;
        }
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = quotients[source[i]];
        }
    }

    private static void Convert<T>(ReadOnlySpan<byte> source, Span<float> target, float divisor)
        where T : unmanaged, INumberBase<T>
    {
        var numbers = MemoryMarshal.Cast<byte, T>(source);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = float.CreateTruncating(numbers[i]) / divisor;
        }
    }
}
