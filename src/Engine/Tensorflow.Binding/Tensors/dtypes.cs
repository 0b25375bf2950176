using System.Numerics;

namespace Tensorflow;

/// <summary>Names of element types and questions about them.</summary>
public static partial class dtypes
{
    public static TF_DataType @bool = TF_DataType.TF_BOOL;
    public static TF_DataType int8 = TF_DataType.TF_INT8;
    public static TF_DataType uint8 = TF_DataType.TF_UINT8;
    public static TF_DataType int32 = TF_DataType.TF_INT32;
    public static TF_DataType int64 = TF_DataType.TF_INT64;
    public static TF_DataType uint32 = TF_DataType.TF_UINT32;
    public static TF_DataType uint64 = TF_DataType.TF_UINT64;
    public static TF_DataType float16 = TF_DataType.TF_HALF;
    public static TF_DataType float32 = TF_DataType.TF_FLOAT;
    public static TF_DataType float64 = TF_DataType.TF_DOUBLE;
    public static TF_DataType complex = TF_DataType.TF_COMPLEX;
    public static TF_DataType complex64 = TF_DataType.TF_COMPLEX64;
    public static TF_DataType complex128 = TF_DataType.TF_COMPLEX128;
    public static TF_DataType resource = TF_DataType.TF_RESOURCE;
    public static TF_DataType variant = TF_DataType.TF_VARIANT;

    private const int ReferenceOffset = 100;

    public static TF_DataType as_base_dtype(this TF_DataType type) =>
        (int)type > ReferenceOffset ? (TF_DataType)((int)type - ReferenceOffset) : type;

    public static DataType as_base_dtype(this DataType type) =>
        (int)type > ReferenceOffset ? (DataType)((int)type - ReferenceOffset) : type;

    public static DataType as_datatype_enum(this TF_DataType type) => (DataType)(int)type;

    public static TF_DataType as_tf_dtype(this DataType type) => (TF_DataType)(int)type;

    public static TF_DataType as_ref(this TF_DataType type) =>
        (int)type > ReferenceOffset ? type : (TF_DataType)((int)type + ReferenceOffset);

    public static bool is_ref_dtype(this TF_DataType type) => (int)type > ReferenceOffset;

    public static bool is_bool(this TF_DataType type) => type.as_base_dtype() == TF_DataType.TF_BOOL;

    public static bool is_complex(this TF_DataType type) =>
        type.as_base_dtype() is TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128;

    public static bool is_floating(this TF_DataType type) =>
        type.as_base_dtype()
            is TF_DataType.TF_HALF
                or TF_DataType.TF_BFLOAT16
                or TF_DataType.TF_FLOAT
                or TF_DataType.TF_DOUBLE;

    public static bool is_unsigned(this TF_DataType type) =>
        type.as_base_dtype()
            is TF_DataType.TF_UINT8
                or TF_DataType.TF_UINT16
                or TF_DataType.TF_UINT32
                or TF_DataType.TF_UINT64;

    public static bool is_integer(this TF_DataType type) =>
        type.is_unsigned()
        || type.as_base_dtype()
            is TF_DataType.TF_INT8
                or TF_DataType.TF_INT16
                or TF_DataType.TF_INT32
                or TF_DataType.TF_INT64;

    public static bool is_value_dtype(this TF_DataType type) => type is > TF_DataType.DtInvalid and < (TF_DataType)100;

    public static bool is_compatible_with(this TF_DataType self, TF_DataType other) =>
        self.as_base_dtype() == other.as_base_dtype();

    public static TF_DataType real_dtype(this TF_DataType self) =>
        self.as_base_dtype() switch
        {
            TF_DataType.TF_COMPLEX64 => TF_DataType.TF_FLOAT,
            TF_DataType.TF_COMPLEX128 => TF_DataType.TF_DOUBLE,
            _ => self,
        };

    /// <summary>Bytes of one element.</summary>
    public static int get_datatype_size(this TF_DataType type) =>
        type.as_base_dtype() switch
        {
            TF_DataType.TF_BOOL or TF_DataType.TF_UINT8 or TF_DataType.TF_INT8 => 1,
            TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16 or TF_DataType.TF_INT16 or TF_DataType.TF_UINT16 => 2,
            TF_DataType.TF_FLOAT or TF_DataType.TF_INT32 or TF_DataType.TF_UINT32 => 4,
            TF_DataType.TF_DOUBLE or TF_DataType.TF_INT64 or TF_DataType.TF_UINT64 or TF_DataType.TF_COMPLEX64 => 8,
            TF_DataType.TF_COMPLEX128 => 16,
            TF_DataType.TF_STRING => 1,
            _ => throw new ValueError($"The element type {type} has no size in bytes."),
        };

    public static TF_DataType as_tf_dtype(this Type type)
    {
        while (type.IsArray)
            type = type.GetElementType()!;
        if (type == typeof(float))
            return TF_DataType.TF_FLOAT;
        if (type == typeof(Half))
            return TF_DataType.TF_HALF;
        if (type == typeof(Complex))
            return TF_DataType.TF_COMPLEX128;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => TF_DataType.TF_BOOL,
            TypeCode.SByte => TF_DataType.TF_INT8,
            TypeCode.Byte => TF_DataType.TF_UINT8,
            TypeCode.Char => TF_DataType.TF_UINT8,
            TypeCode.Int16 => TF_DataType.TF_INT16,
            TypeCode.UInt16 => TF_DataType.TF_UINT16,
            TypeCode.Int32 => TF_DataType.TF_INT32,
            TypeCode.UInt32 => TF_DataType.TF_UINT32,
            TypeCode.Int64 => TF_DataType.TF_INT64,
            TypeCode.UInt64 => TF_DataType.TF_UINT64,
            TypeCode.Double => TF_DataType.TF_DOUBLE,
            TypeCode.String => TF_DataType.TF_STRING,
            _ => throw new ValueError($"The .NET type {type} has no TensorFlow element type."),
        };
    }

    public static Type as_system_dtype(this TF_DataType type) =>
        type.as_base_dtype() switch
        {
            TF_DataType.TF_BOOL => typeof(bool),
            TF_DataType.TF_UINT8 => typeof(byte),
            TF_DataType.TF_INT8 => typeof(sbyte),
            TF_DataType.TF_INT16 => typeof(short),
            TF_DataType.TF_UINT16 => typeof(ushort),
            TF_DataType.TF_INT32 => typeof(int),
            TF_DataType.TF_UINT32 => typeof(uint),
            TF_DataType.TF_INT64 => typeof(long),
            TF_DataType.TF_UINT64 => typeof(ulong),
            TF_DataType.TF_HALF => typeof(Half),
            TF_DataType.TF_FLOAT => typeof(float),
            TF_DataType.TF_DOUBLE => typeof(double),
            TF_DataType.TF_STRING => typeof(string),
            TF_DataType.TF_COMPLEX64 or TF_DataType.TF_COMPLEX128 => typeof(Complex),
            _ => throw new ValueError($"The element type {type} has no .NET type."),
        };

    public static Type as_numpy_dtype(this DataType type) => type.as_tf_dtype().as_system_dtype();
}
