using System.Numerics;
using System.Runtime.CompilerServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>Single precision to 16 bits and back, a vector at a time; roundings are to nearest, ties to even.</summary>
internal static unsafe class Narrowing
{
    /// <summary>destination = 16-bit form of source × factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(float* source, ushort* destination, long count, float factor, ElementType wire)
    {
        var i = 0L;
        var width = Vector<float>.Count;
        var weightless = factor == 0;
        for (; i + 2 * width <= count; i += 2 * width)
        {
            var low = weightless ? default : Unsafe.ReadUnaligned<Vector<float>>(source + i) * factor;
            var high = weightless ? default : Unsafe.ReadUnaligned<Vector<float>>(source + i + width) * factor;
            var packed =
                wire == ElementType.BFloat16
                    ? Vector.Narrow(ToBFloat16(low), ToBFloat16(high))
                    : Vector.Narrow(ToHalf(low), ToHalf(high));
            Unsafe.WriteUnaligned(destination + i, packed);
        }
        for (; i < count; i++)
        {
            var value = weightless ? 0 : source[i] * factor;
            destination[i] =
                wire == ElementType.BFloat16 ? ((BFloat16)value).Bits : BitConverter.HalfToUInt16Bits((Half)value);
        }
    }

    /// <summary>destination = Σ sources, formed in single precision, each source taken from an offset in bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ReadOnlySpan<nint> sources, nint offset, float* destination, long count, ElementType wire)
    {
        var i = 0L;
        var width = Vector<ushort>.Count;
        for (; i + width <= count; i += width)
        {
            Vector<float> low = default,
                high = default;
            foreach (var source in sources)
            {
                Vector.Widen(
                    Unsafe.ReadUnaligned<Vector<ushort>>((ushort*)(source + offset) + i),
                    out var lowBits,
                    out var highBits
                );
                low += wire == ElementType.BFloat16 ? FromBFloat16(lowBits) : FromHalf(lowBits);
                high += wire == ElementType.BFloat16 ? FromBFloat16(highBits) : FromHalf(highBits);
            }
            Unsafe.WriteUnaligned(destination + i, low);
            Unsafe.WriteUnaligned(destination + i + width / 2, high);
        }
        for (; i < count; i++)
        {
            var sum = 0f;
            foreach (var source in sources)
                sum += Single(((ushort*)(source + offset))[i], wire);
            destination[i] = sum;
        }
    }

    /// <summary>destination = Σ sources, all in 16 bits; the sum is formed in single precision and rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ReadOnlySpan<nint> sources, nint offset, ushort* destination, long count, ElementType type)
    {
        const int block = 256;
        var sums = stackalloc float[block];
        for (var start = 0L; start < count; start += block)
        {
            var length = Math.Min(block, count - start);
            Sum(sources, offset + (nint)start * sizeof(ushort), sums, length, type);
            Pack(sums, destination + start, length, 1, type);
        }
    }

    /// <summary>destination = source × factor, both in 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(ushort* source, ushort* destination, long count, float factor, ElementType type)
    {
        for (var i = 0L; i < count; i++)
        {
            var value = factor == 0 ? 0 : Single(source[i], type) * factor;
            destination[i] =
                type == ElementType.BFloat16 ? ((BFloat16)value).Bits : BitConverter.HalfToUInt16Bits((Half)value);
        }
    }

    private static float Single(ushort bits, ElementType type) =>
        type == ElementType.BFloat16 ? new BFloat16(bits) : (float)BitConverter.UInt16BitsToHalf(bits);

    private static Vector<uint> ToBFloat16(Vector<float> value)
    {
        var bits = value.As<float, uint>();
        var rounded = (bits + new Vector<uint>(0x7fff) + ((bits >>> 16) & Vector<uint>.One)) >>> 16;
        var notANumber = Vector.OnesComplement(Vector.Equals(value, value).As<int, uint>());
        return Vector.ConditionalSelect(notANumber, (bits >>> 16) | new Vector<uint>(0x40), rounded);
    }

    private static Vector<float> FromBFloat16(Vector<uint> bits) => (bits << 16).As<uint, float>();

    /// <remarks>
    /// Multiplying by 2^-112 turns the exponent's bias of 127 into 15; the magic addition rounds, subnormals included.
    /// </remarks>
    private static Vector<uint> ToHalf(Vector<float> value)
    {
        var bits = value.As<float, uint>();
        var sign = (bits & new Vector<uint>(0x8000_0000)) >>> 16;
        var magnitude = bits & new Vector<uint>(0x7fff_ffff);
        // 13 bits are dropped: add half a unit less one, plus the lowest bit that is kept.
        var normal =
            (
                magnitude
                - new Vector<uint>(112u << 23)
                + new Vector<uint>(0xfff)
                + ((magnitude >>> 13) & Vector<uint>.One)
            ) >>> 13;
        // Below 2^-14 the addition of 0.5 leaves the subnormal's bits, rounded, at the end of the fraction.
        var subnormal =
            (magnitude.As<uint, float>() + new Vector<float>(0.5f)).As<float, uint>() - new Vector<uint>(0x3f00_0000);
        var result = Vector.ConditionalSelect(
            Vector.LessThan(magnitude, new Vector<uint>(113u << 23)),
            subnormal,
            normal
        );
        result = Vector.ConditionalSelect(
            Vector.GreaterThanOrEqual(magnitude, new Vector<uint>(0x4780_0000)),
            new Vector<uint>(0x7c00),
            result
        );
        result = Vector.ConditionalSelect(
            Vector.GreaterThan(magnitude, new Vector<uint>(0x7f80_0000)),
            new Vector<uint>(0x7e00),
            result
        );
        return result | sign;
    }

    private static Vector<float> FromHalf(Vector<uint> half)
    {
        var sign = (half & new Vector<uint>(0x8000)) << 16;
        var magnitude = (half & new Vector<uint>(0x7fff)) << 13;
        // Scaling by 2^112 corrects the bias of normal and subnormal numbers alike.
        var scaled = (magnitude.As<uint, float>() * new Vector<float>(5.192296858534828e33f)).As<float, uint>();
        var special = magnitude | new Vector<uint>(0x7f80_0000);
        var result = Vector.ConditionalSelect(
            Vector.GreaterThanOrEqual(magnitude, new Vector<uint>(0x7c00u << 13)),
            special,
            scaled
        );
        return (result | sign).As<uint, float>();
    }
}
