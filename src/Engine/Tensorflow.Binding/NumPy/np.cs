namespace Tensorflow.NumPy;

/// <summary>
/// NumPy's functions on arrays. They compute on the host, whatever graph or mode the program is in.
/// </summary>
public partial class np
{
    /// <summary>A new dimension of size 1 in a list of slices.</summary>
    public static readonly Slice newaxis = new(null, null) { IsNewAxis = true };

    public static readonly TF_DataType @bool = TF_DataType.TF_BOOL;
    public static readonly TF_DataType @char = TF_DataType.TF_INT8;
    public static readonly TF_DataType @byte = TF_DataType.TF_INT8;
    public static readonly TF_DataType uint8 = TF_DataType.TF_UINT8;
    public static readonly TF_DataType ubyte = TF_DataType.TF_UINT8;
    public static readonly TF_DataType int16 = TF_DataType.TF_INT16;
    public static readonly TF_DataType uint16 = TF_DataType.TF_UINT16;
    public static readonly TF_DataType int32 = TF_DataType.TF_INT32;
    public static readonly TF_DataType uint32 = TF_DataType.TF_UINT32;
    public static readonly TF_DataType int64 = TF_DataType.TF_INT64;
    public static readonly TF_DataType uint64 = TF_DataType.TF_UINT64;
    public static readonly TF_DataType float32 = TF_DataType.TF_FLOAT;
    public static readonly TF_DataType float64 = TF_DataType.TF_DOUBLE;
    public static readonly TF_DataType @double = TF_DataType.TF_DOUBLE;
    public static readonly TF_DataType @decimal = TF_DataType.TF_DOUBLE;
    public static readonly TF_DataType complex_ = TF_DataType.TF_COMPLEX;
    public static readonly TF_DataType complex64 = TF_DataType.TF_COMPLEX64;
    public static readonly TF_DataType complex128 = TF_DataType.TF_COMPLEX128;
    public static readonly TF_DataType @string = TF_DataType.TF_STRING;
    public static readonly TF_DataType @object = TF_DataType.TF_VARIANT;

    private static readonly NumPyImpl s_functions = new();

    public static RandomizedImpl random = new();
    public static LinearAlgebraImpl linalg = new();

    public static double nan => double.NaN;
    public static double NAN => double.NaN;
    public static double NaN => double.NaN;
    public static double pi => Math.PI;
    public static double e => Math.E;

    /// <summary>The Euler–Mascheroni constant.</summary>
    public static double euler_gamma => 0.57721566490153286;
    public static double inf => double.PositiveInfinity;
    public static double infty => double.PositiveInfinity;
    public static double Inf => double.PositiveInfinity;
    public static double NINF => double.NegativeInfinity;
    public static double PINF => double.PositiveInfinity;
    public static double Infinity => double.PositiveInfinity;
    public static double infinity => double.PositiveInfinity;
}
