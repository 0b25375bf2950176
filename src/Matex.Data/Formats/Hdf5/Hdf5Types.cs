using Matex.Data.Sources;
using PureHDF;

namespace Matex.Data.Formats.Hdf5;

/// <summary>Types of HDF5 that are plain numbers.</summary>
internal static class Hdf5Types
{
    /// <summary>The element type; null for strings, compounds and what else is no number.</summary>
    public static ElementType? Of(IH5DataType type) =>
        type.Class switch
        {
            H5DataTypeClass.FixedPoint => Integer(type.Size, type.FixedPoint.IsSigned),
            H5DataTypeClass.FloatingPoint => type.Size switch
            {
                2 => ElementType.Float16,
                4 => ElementType.Float32,
                8 => ElementType.Float64,
                _ => null,
            },
            // What h5py makes of truth values.
            H5DataTypeClass.Enumerated => Of(type.Enumeration.BaseType),
            _ => null,
        };

    private static ElementType? Integer(int size, bool signed) =>
        (size, signed) switch
        {
            (1, true) => ElementType.Int8,
            (1, false) => ElementType.UInt8,
            (2, true) => ElementType.Int16,
            (2, false) => ElementType.UInt16,
            (4, true) => ElementType.Int32,
            (4, false) => ElementType.UInt32,
            (8, true) => ElementType.Int64,
            (8, false) => ElementType.UInt64,
            _ => null,
        };
}
