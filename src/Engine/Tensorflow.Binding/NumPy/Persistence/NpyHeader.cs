using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tensorflow.NumPy;

/// <summary>
/// The header of an .npy file: element type, order and shape (NumPy's NEP 1, format versions 1 to 3).
/// </summary>
internal sealed partial record NpyHeader(TF_DataType Type, bool BigEndian, bool ColumnMajor, long[] Shape)
{
    private const int Alignment = 64;
    private const int PreambleLength = 10;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Number of elements.</summary>
    public long Count => Shape.Aggregate(1L, (count, dim) => count * dim);

    /// <exception cref="FormatException">These are not the bytes of an .npy file.</exception>
    public static NpyHeader Read(Stream stream)
    {
        Span<byte> preamble = stackalloc byte[8];
        if (stream.ReadAtLeast(preamble, preamble.Length, false) < preamble.Length || !preamble.StartsWith(Magic))
            throw new FormatException("This is not an .npy file: it does not begin with '\\x93NUMPY'.");
        var major = preamble[6];
        if (major is < 1 or > 3)
            throw new FormatException($"The .npy format version {major}.{preamble[7]} is not known (1 to 3 are).");
        var lengthBytes = new byte[major == 1 ? 2 : 4];
        stream.ReadExactly(lengthBytes);
        var length =
            major == 1
                ? BinaryPrimitives.ReadUInt16LittleEndian(lengthBytes)
                : BinaryPrimitives.ReadInt32LittleEndian(lengthBytes);
        var text = new byte[length];
        stream.ReadExactly(text);
        return Parse(Encoding.UTF8.GetString(text));
    }

    public void Write(Stream stream)
    {
        var shape = Shape.Length == 1 ? $"{Shape[0]}," : string.Join(", ", Shape);
        var text = $"{{'descr': '{Descriptor()}', 'fortran_order': False, 'shape': ({shape}), }}";
        var total = PreambleLength + text.Length + 1;
        text = text.PadRight(text.Length + (Alignment - total % Alignment) % Alignment) + '\n';
        stream.Write(Magic);
        stream.Write([1, 0, (byte)text.Length, (byte)(text.Length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(text));
    }

    private static NpyHeader Parse(string text)
    {
        var descriptor = Field(DescriptorPattern(), text, "descr");
        var order = Field(OrderPattern(), text, "fortran_order");
        var shape = Field(ShapePattern(), text, "shape")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => long.Parse(d, CultureInfo.InvariantCulture));
        return new NpyHeader(ElementType(descriptor), descriptor[0] == '>', order == "True", [.. shape]);
    }

    private static string Field(Regex pattern, string text, string name) =>
        pattern.Match(text) is { Success: true } match
            ? match.Groups[1].Value
            : throw new FormatException($"The header of the .npy file has no '{name}': {text.Trim()}");

    private static TF_DataType ElementType(string descriptor) =>
        descriptor[1..] switch
        {
            "b1" or "?" => TF_DataType.TF_BOOL,
            "i1" => TF_DataType.TF_INT8,
            "u1" => TF_DataType.TF_UINT8,
            "i2" => TF_DataType.TF_INT16,
            "u2" => TF_DataType.TF_UINT16,
            "i4" => TF_DataType.TF_INT32,
            "u4" => TF_DataType.TF_UINT32,
            "i8" => TF_DataType.TF_INT64,
            "u8" => TF_DataType.TF_UINT64,
            "f2" => TF_DataType.TF_HALF,
            "f4" => TF_DataType.TF_FLOAT,
            "f8" => TF_DataType.TF_DOUBLE,
            "O" => throw new NotSupportedException(
                "The .npy file holds Python objects (dtype=object). Save it from Python with a numeric dtype."
            ),
            _ => throw new NotSupportedException(
                $"The .npy file holds elements of type '{descriptor}'. Save it from Python with a numeric dtype."
            ),
        };

    private string Descriptor() =>
        Type switch
        {
            TF_DataType.TF_BOOL => "|b1",
            TF_DataType.TF_INT8 => "|i1",
            TF_DataType.TF_UINT8 => "|u1",
            TF_DataType.TF_INT16 => "<i2",
            TF_DataType.TF_UINT16 => "<u2",
            TF_DataType.TF_INT32 => "<i4",
            TF_DataType.TF_UINT32 => "<u4",
            TF_DataType.TF_INT64 => "<i8",
            TF_DataType.TF_UINT64 => "<u8",
            TF_DataType.TF_HALF => "<f2",
            TF_DataType.TF_FLOAT => "<f4",
            TF_DataType.TF_DOUBLE => "<f8",
            _ => throw new NotSupportedException(
                $"An .npy file cannot hold elements of type {Type.as_numpy_name()}. Convert with astype first."
            ),
        };

    [GeneratedRegex("'descr':\\s*'([^']{2,})'")]
    private static partial Regex DescriptorPattern();

    [GeneratedRegex("'fortran_order':\\s*(True|False)")]
    private static partial Regex OrderPattern();

    [GeneratedRegex("'shape':\\s*\\(([^)]*)\\)")]
    private static partial Regex ShapePattern();
}
