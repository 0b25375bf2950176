namespace Tensorflow;

public static partial class dtypes
{
    /// <summary>NumPy's name: <c>float32</c>, <c>int64</c>, <c>bool</c>.</summary>
    public static string as_numpy_name(this TF_DataType type) =>
        type.as_base_dtype() switch
        {
            TF_DataType.TF_BOOL => "bool",
            TF_DataType.TF_UINT8 => "uint8",
            TF_DataType.TF_INT8 => "int8",
            TF_DataType.TF_INT16 => "int16",
            TF_DataType.TF_UINT16 => "uint16",
            TF_DataType.TF_INT32 => "int32",
            TF_DataType.TF_UINT32 => "uint32",
            TF_DataType.TF_INT64 => "int64",
            TF_DataType.TF_UINT64 => "uint64",
            TF_DataType.TF_HALF => "float16",
            TF_DataType.TF_BFLOAT16 => "bfloat16",
            TF_DataType.TF_FLOAT => "float32",
            TF_DataType.TF_DOUBLE => "float64",
            TF_DataType.TF_COMPLEX64 => "complex64",
            TF_DataType.TF_COMPLEX128 => "complex128",
            TF_DataType.TF_STRING => "string",
            TF_DataType.TF_RESOURCE => "resource",
            TF_DataType.TF_VARIANT => "variant",
            _ => type.ToString(),
        };

    public static string as_python_name(this TF_DataType type) =>
        type.as_base_dtype() == TF_DataType.TF_STRING ? "str" : type.as_numpy_name();

    public static TF_DataType tf_dtype_from_name(string name) =>
        name.ToLowerInvariant() switch
        {
            "bool" or "boolean" => TF_DataType.TF_BOOL,
            "uint8" or "ubyte" => TF_DataType.TF_UINT8,
            "int8" => TF_DataType.TF_INT8,
            "int16" => TF_DataType.TF_INT16,
            "uint16" => TF_DataType.TF_UINT16,
            "int32" or "int" => TF_DataType.TF_INT32,
            "uint32" => TF_DataType.TF_UINT32,
            "int64" => TF_DataType.TF_INT64,
            "uint64" => TF_DataType.TF_UINT64,
            "float16" or "half" => TF_DataType.TF_HALF,
            "bfloat16" => TF_DataType.TF_BFLOAT16,
            "float32" or "float" or "single" => TF_DataType.TF_FLOAT,
            "float64" or "double" => TF_DataType.TF_DOUBLE,
            "complex64" => TF_DataType.TF_COMPLEX64,
            "complex128" or "complex" => TF_DataType.TF_COMPLEX128,
            "string" => TF_DataType.TF_STRING,
            "resource" => TF_DataType.TF_RESOURCE,
            "variant" => TF_DataType.TF_VARIANT,
            _ => throw new ValueError($"'{name}' is not the name of an element type."),
        };

    public static long max(this TF_DataType type) =>
        type.as_base_dtype() switch
        {
            TF_DataType.TF_INT8 => sbyte.MaxValue,
            TF_DataType.TF_UINT8 => byte.MaxValue,
            TF_DataType.TF_INT16 => short.MaxValue,
            TF_DataType.TF_UINT16 => ushort.MaxValue,
            TF_DataType.TF_INT32 => int.MaxValue,
            TF_DataType.TF_UINT32 => uint.MaxValue,
            TF_DataType.TF_INT64 => long.MaxValue,
            _ => throw new ValueError($"The element type {type} has no largest integer."),
        };

    public static long min(this TF_DataType type) =>
        type.as_base_dtype() switch
        {
            TF_DataType.TF_INT8 => sbyte.MinValue,
            TF_DataType.TF_INT16 => short.MinValue,
            TF_DataType.TF_INT32 => int.MinValue,
            TF_DataType.TF_INT64 => long.MinValue,
            TF_DataType.TF_UINT8 or TF_DataType.TF_UINT16 or TF_DataType.TF_UINT32 or TF_DataType.TF_UINT64 => 0,
            _ => throw new ValueError($"The element type {type} has no smallest integer."),
        };

    public static int name(this TF_DataType type) => (int)type.as_base_dtype();
}
