namespace Matex.Mpi;

/// <summary>Sizes of element types, and the element types of .NET's own types.</summary>
public static class ElementTypes
{
    /// <summary>Bytes of one element.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an element type.</exception>
    public static int Size(this ElementType type) =>
        type switch
        {
            ElementType.Boolean or ElementType.Byte or ElementType.SByte => 1,
            ElementType.Int16 or ElementType.UInt16 or ElementType.Half or ElementType.BFloat16 => 2,
            ElementType.Int32 or ElementType.UInt32 or ElementType.Single => 4,
            ElementType.Int64 or ElementType.UInt64 or ElementType.Double => 8,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not an element type"),
        };

    /// <summary>The element type that stores <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">MPI messages cannot carry the type.</exception>
    public static ElementType Of<T>()
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            return ElementType.Single;
        if (typeof(T) == typeof(double))
            return ElementType.Double;
        if (typeof(T) == typeof(int))
            return ElementType.Int32;
        if (typeof(T) == typeof(long))
            return ElementType.Int64;
        if (typeof(T) == typeof(byte))
            return ElementType.Byte;
        if (typeof(T) == typeof(bool))
            return ElementType.Boolean;
        if (typeof(T) == typeof(sbyte))
            return ElementType.SByte;
        if (typeof(T) == typeof(short))
            return ElementType.Int16;
        if (typeof(T) == typeof(ushort))
            return ElementType.UInt16;
        if (typeof(T) == typeof(uint))
            return ElementType.UInt32;
        if (typeof(T) == typeof(ulong))
            return ElementType.UInt64;
        if (typeof(T) == typeof(Half))
            return ElementType.Half;
        if (typeof(T) == typeof(BFloat16))
            return ElementType.BFloat16;
        throw new NotSupportedException(
            $"MPI messages cannot carry {typeof(T).FullName}; send its numbers or its bytes instead."
        );
    }
}
