using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NumPy;

/// <summary>What the header of an npy file says (NumPy Enhancement Proposal 1, versions 1.0 to 3.0).</summary>
/// <param name="Type">Of the elements.</param>
/// <param name="Shape">Of the array.</param>
/// <param name="DataPosition">Where the elements start.</param>
internal sealed partial record NpyHeader(StoredType Type, IReadOnlyList<long> Shape, long DataPosition)
{
    private const int LongestHeader = 1 << 16;

    /// <param name="bytes">Where the array is.</param>
    /// <param name="position">Where it starts.</param>
    /// <param name="name">Of the array, for messages; null where it is all of the file.</param>
    /// <exception cref="DataException">It is not an npy array of numbers by rows, or it is damaged.</exception>
    public static NpyHeader Parse(StoredBytes bytes, long position, string? name)
    {
        Span<byte> start = stackalloc byte[12];
        bytes.Read(position, start[..10], "the header");
        if (start[0] != 0x93 || !start[1..].StartsWith("NUMPY"u8) || start[6] is < 1 or > 3)
            throw new DataException(
                bytes.Path,
                name,
                "it does not start with the signature of an npy array, version 1 to 3."
            );
        var (lengthBytes, length) = (2, (long)BinaryPrimitives.ReadUInt16LittleEndian(start[8..]));
        if (start[6] > 1)
        {
            bytes.Read(position, start, "the header");
            (lengthBytes, length) = (4, BinaryPrimitives.ReadUInt32LittleEndian(start[8..]));
        }
        if (length > LongestHeader)
            throw new DataException(bytes.Path, name, $"its header of {length} bytes is damaged.");
        var text = new byte[length];
        bytes.Read(position + 8 + lengthBytes, text, "the header");
        return Parse(Encoding.UTF8.GetString(text), position + 8 + lengthBytes + length, bytes.Path, name);
    }

    private static NpyHeader Parse(string text, long dataPosition, string path, string? name)
    {
        var shape = ShapeEntry().Match(text);
        var order = OrderEntry().Match(text);
        var description = DescriptionEntry().Match(text);
        if (!shape.Success || !order.Success)
            throw new DataException(path, name, $"its header is damaged: {text.Trim()}");
        if (!description.Success)
            throw new DataException(path, name, "its elements are records: arrays of plain numbers are needed.");
        long[] extents = [.. Digits().Matches(shape.Groups[1].Value).Select(match => Extent(match.Value, path, name))];
        if (order.Groups[1].Value == "True" && extents.Count(static extent => extent > 1) > 1)
            throw new DataException(
                path,
                name,
                "it is stored by columns (fortran_order), so that rows cannot be read: save np.ascontiguousarray(array)."
            );
        return new(ElementTypeOf(description.Groups[1].Value, path, name), extents, dataPosition);
    }

    private static long Extent(string digits, string path, string? name) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var extent)
            ? extent
            : throw new DataException(path, name, $"its header is damaged: an extent of {digits}.");

    private static StoredType ElementTypeOf(string description, string path, string? name)
    {
        ElementType? element = description[1..] switch
        {
            "b1" or "u1" => ElementType.UInt8,
            "i1" => ElementType.Int8,
            "u2" => ElementType.UInt16,
            "i2" => ElementType.Int16,
            "u4" => ElementType.UInt32,
            "i4" => ElementType.Int32,
            "u8" => ElementType.UInt64,
            "i8" => ElementType.Int64,
            "f2" => ElementType.Float16,
            "f4" => ElementType.Float32,
            "f8" => ElementType.Float64,
            _ => null,
        };
        return element is { } type && "<>|=".Contains(description[0])
            ? new(type, description[0] == '>' || (description[0] == '=' && !BitConverter.IsLittleEndian))
            : throw new DataException(
                path,
                name,
                $"its elements are of type '{description}', which are not plain numbers."
            );
    }

    [GeneratedRegex(@"'shape'\s*:\s*\(([\d\s,L]*)\)")]
    private static partial Regex ShapeEntry();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)")]
    private static partial Regex OrderEntry();

    [GeneratedRegex(@"'descr'\s*:\s*'([^'\s]{2,})'")]
    private static partial Regex DescriptionEntry();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
