using System.Runtime.InteropServices;

namespace Matex.Mpi;

/// <summary>The upper 16 bits of a <see cref="float"/>: its range with 8 bits of precision.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct BFloat16(ushort bits) : IEquatable<BFloat16>
{
    /// <summary>Sign, exponent and the 7 leading bits of the fraction.</summary>
    public ushort Bits { get; } = bits;

    /// <summary>Rounds to nearest, ties to even; a NaN stays a NaN.</summary>
    public static explicit operator BFloat16(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value)
            ? new((ushort)((bits >> 16) | 0x40))
            : new((ushort)((bits + 0x7fff + ((bits >> 16) & 1)) >> 16));
    }

    /// <summary>Exact.</summary>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value.Bits << 16);

    /// <inheritdoc/>
    public bool Equals(BFloat16 other) => (float)this == (float)other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BFloat16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => ((float)this).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Equality of numbers: 0 equals -0.</summary>
    public static bool operator ==(BFloat16 left, BFloat16 right) => left.Equals(right);

    /// <summary>Inequality of numbers.</summary>
    public static bool operator !=(BFloat16 left, BFloat16 right) => !left.Equals(right);
}
