using Matex.Transparent.Reporting;
using Tensorflow;
using Tensorflow.NumPy;

namespace Matex.Transparent.TensorFlow.Variables;

internal static class Arrays
{
    /// <summary>A tensor's value under a variable's name.</summary>
    public static NamedArray Named(string name, NDArray value)
    {
        var bytes = HostAccess.Bytes(value).ToArray();
        return new NamedArray(Plain(name), NumpyType(value.dtype), HostAccess.Dimensions(value), bytes);
    }

    /// <summary>The name of a file inside an archive: without the output number.</summary>
    private static string Plain(string name) => name.EndsWith(":0", StringComparison.Ordinal) ? name[..^2] : name;

    private static string NumpyType(TF_DataType type) =>
        type.as_base_dtype() switch
        {
            TF_DataType.TF_FLOAT => "<f4",
            TF_DataType.TF_DOUBLE => "<f8",
            TF_DataType.TF_INT32 => "<i4",
            TF_DataType.TF_INT64 => "<i8",
            TF_DataType.TF_BOOL => "|b1",
            TF_DataType.TF_UINT8 => "|u1",
            _ => throw new NotSupportedException($"a variable of type {type} cannot be written to a NumPy file"),
        };
}
