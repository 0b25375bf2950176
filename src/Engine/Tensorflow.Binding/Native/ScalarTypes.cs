namespace Tensorflow.Engine;

/// <summary>TensorFlow's element types as libtorch numbers them (c10::ScalarType), and their sizes in bytes.</summary>
internal static class ScalarTypes
{
    public static int ToTorch(TF_DataType type) =>
        type switch
        {
            TF_DataType.TF_UINT8 => 0,
            TF_DataType.TF_INT8 => 1,
            TF_DataType.TF_INT16 => 2,
            TF_DataType.TF_INT32 => 3,
            TF_DataType.TF_INT64 => 4,
            TF_DataType.TF_HALF => 5,
            TF_DataType.TF_FLOAT => 6,
            TF_DataType.TF_DOUBLE => 7,
            TF_DataType.TF_COMPLEX64 => 9,
            TF_DataType.TF_COMPLEX128 => 10,
            TF_DataType.TF_BOOL => 11,
            TF_DataType.TF_BFLOAT16 => 15,
            TF_DataType.TF_UINT16 => 27,
            TF_DataType.TF_UINT32 => 28,
            TF_DataType.TF_UINT64 => 29,
            _ => throw new InvalidArgumentError($"No numeric tensor can hold elements of type {type}."),
        };

    public static TF_DataType FromTorch(int type) =>
        type switch
        {
            0 => TF_DataType.TF_UINT8,
            1 => TF_DataType.TF_INT8,
            2 => TF_DataType.TF_INT16,
            3 => TF_DataType.TF_INT32,
            4 => TF_DataType.TF_INT64,
            5 => TF_DataType.TF_HALF,
            6 => TF_DataType.TF_FLOAT,
            7 => TF_DataType.TF_DOUBLE,
            9 => TF_DataType.TF_COMPLEX64,
            10 => TF_DataType.TF_COMPLEX128,
            11 => TF_DataType.TF_BOOL,
            15 => TF_DataType.TF_BFLOAT16,
            27 => TF_DataType.TF_UINT16,
            28 => TF_DataType.TF_UINT32,
            29 => TF_DataType.TF_UINT64,
            _ => throw new InvalidArgumentError($"libtorch's scalar type {type} has no TensorFlow equivalent."),
        };

    /// <summary>Bytes of one element.</summary>
    public static int SizeOf(TF_DataType type) =>
        type switch
        {
            TF_DataType.TF_UINT8 or TF_DataType.TF_INT8 or TF_DataType.TF_BOOL => 1,
            TF_DataType.TF_INT16 or TF_DataType.TF_UINT16 or TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16 => 2,
            TF_DataType.TF_INT32 or TF_DataType.TF_UINT32 or TF_DataType.TF_FLOAT => 4,
            TF_DataType.TF_INT64 or TF_DataType.TF_UINT64 or TF_DataType.TF_DOUBLE or TF_DataType.TF_COMPLEX64 => 8,
            TF_DataType.TF_COMPLEX128 => 16,
            _ => throw new InvalidArgumentError($"Elements of type {type} have no fixed size."),
        };

    /// <summary>The element type that holds the .NET type <typeparamref name="T"/>.</summary>
    public static TF_DataType Of<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? TF_DataType.TF_FLOAT
        : typeof(T) == typeof(int) ? TF_DataType.TF_INT32
        : typeof(T) == typeof(long) ? TF_DataType.TF_INT64
        : typeof(T) == typeof(double) ? TF_DataType.TF_DOUBLE
        : typeof(T) == typeof(bool) ? TF_DataType.TF_BOOL
        : typeof(T) == typeof(byte) ? TF_DataType.TF_UINT8
        : typeof(T) == typeof(sbyte) ? TF_DataType.TF_INT8
        : typeof(T) == typeof(short) ? TF_DataType.TF_INT16
        : typeof(T) == typeof(ushort) ? TF_DataType.TF_UINT16
        : typeof(T) == typeof(uint) ? TF_DataType.TF_UINT32
        : typeof(T) == typeof(ulong) ? TF_DataType.TF_UINT64
        : typeof(T) == typeof(Half) ? TF_DataType.TF_HALF
        : typeof(T) == typeof(System.Numerics.Complex) ? TF_DataType.TF_COMPLEX128
        : throw new InvalidArgumentError($"No tensor can hold elements of type {typeof(T).Name}.");
}
