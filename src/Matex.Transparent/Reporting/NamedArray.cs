using System.Runtime.InteropServices;

namespace Matex.Transparent.Reporting;

/// <summary>A variable's value, to be written as NumPy reads it.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">NumPy's type string, such as <c>&lt;f4</c>.</param>
/// <param name="Shape">The dimensions; empty for a scalar.</param>
/// <param name="Data">The elements in C order, little-endian.</param>
internal sealed record NamedArray(string Name, string Type, long[] Shape, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    public static NamedArray Of<T>(string name, long[] shape, ReadOnlySpan<T> values)
        where T : unmanaged => new(name, TypeString(typeof(T)), shape, MemoryMarshal.AsBytes(values).ToArray());

    private static string TypeString(Type type) =>
        type == typeof(float) ? "<f4"
        : type == typeof(double) ? "<f8"
        : type == typeof(Half) ? "<f2"
        : type == typeof(int) ? "<i4"
        : type == typeof(long) ? "<i8"
        : type == typeof(short) ? "<i2"
        : type == typeof(sbyte) ? "|i1"
        : type == typeof(byte) ? "|u1"
        : type == typeof(bool) ? "|b1"
        : type == typeof(uint) ? "<u4"
        : type == typeof(ulong) ? "<u8"
        : throw new NotSupportedException($"NumPy files have no type for {type}.");
}
