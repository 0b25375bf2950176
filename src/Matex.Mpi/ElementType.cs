namespace Matex.Mpi;

/// <summary>The type of the elements of a message buffer.</summary>
public enum ElementType
{
    /// <summary>One byte that is 0 or 1.</summary>
    Boolean,

    /// <summary>Unsigned 8-bit integer.</summary>
    Byte,

    /// <summary>Signed 8-bit integer.</summary>
    SByte,

    /// <summary>Signed 16-bit integer.</summary>
    Int16,

    /// <summary>Unsigned 16-bit integer.</summary>
    UInt16,

    /// <summary>Signed 32-bit integer.</summary>
    Int32,

    /// <summary>Unsigned 32-bit integer.</summary>
    UInt32,

    /// <summary>Signed 64-bit integer.</summary>
    Int64,

    /// <summary>Unsigned 64-bit integer.</summary>
    UInt64,

    /// <summary>IEEE 754 binary16; MPI has no such type, so reductions use operations of our own.</summary>
    Half,

    /// <summary>The upper half of a <see cref="Single"/>; MPI has no such type.</summary>
    BFloat16,

    /// <summary>IEEE 754 binary32.</summary>
    Single,

    /// <summary>IEEE 754 binary64.</summary>
    Double,
}
