namespace Matex.Transparent.Placements;

/// <summary>The groups of TensorFlow's element types (types.proto) that rules tell apart.</summary>
internal static class DataTypes
{
    private const int Float = 1;
    private const int Double = 2;
    private const int Complex64 = 8;
    private const int BFloat16 = 14;
    private const int Complex128 = 18;
    private const int Half = 19;

    /// <summary>Signed and unsigned integers: DT_INT32, UINT8, INT16, INT8, INT64, UINT16, UINT32, UINT64.</summary>
    public static bool IsWhole(int type) => type is 3 or 4 or 5 or 6 or 9 or 17 or 22 or 23;

    /// <summary>Types with (rounded) division, over which sums may be weighted and scaled.</summary>
    public static bool IsFloating(int type) => type is Float or Double or Half or BFloat16 or Complex64 or Complex128;
}
