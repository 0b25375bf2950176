using Matex.Data.Formats.Storage;

namespace Matex.Data.Formats.NetCdf;

/// <summary>Parses the header of a classic file (NetCDF Classic Format Specification).</summary>
internal static class HeaderParser
{
    public const int DimensionTag = 0x0A;
    public const int VariableTag = 0x0B;
    public const int AttributeTag = 0x0C;

    // The fewest bytes that one of them can take: an empty name's length and what must follow.
    private const int DimensionBytes = 8;
    private const int AttributeBytes = 12;
    private const int VariableBytes = 28;

    /// <exception cref="DataException">It is not a classic file, or it is damaged.</exception>
    public static NetCdfHeader Parse(StoredBytes file)
    {
        var reader = new HeaderReader(file);
        var version = Version(reader, file.Path);
        reader.WideCounts = version == 5;
        reader.WideOffsets = version != 1;
        // All ones: it was written as a stream, and the number of records follows from the file's length.
        var counted = reader.WideCounts ? reader.Int64("the number of records") : reader.Int32("the number of records");
        if (counted < -1)
            throw reader.Damaged($"the number of records is {counted}");
        var lengths = Dimensions(reader);
        ReadAttributes(reader, "the file");
        var variables = Variables(reader, lengths);
        var recordBytes = RecordBytes(variables, reader);
        var records = counted >= 0 ? counted : StreamedRecords(file, variables, recordBytes);
        return new(version, [.. variables.Select(variable => WithRecords(variable, records))], recordBytes);
    }

    private static int Version(HeaderReader reader, string path)
    {
        var magic = reader.Take(4, "the signature");
        if (magic is [(byte)'C', (byte)'D', (byte)'F', 1 or 2 or 5])
            return magic[3];
        throw new DataException(
            path,
            "byte 0",
            magic is [0x89, (byte)'H', (byte)'D', (byte)'F']
                ? "it is a NetCDF-4 file, that is HDF5: read it as hdf5, or convert it with nccopy -k cdf5."
                : "it is not a NetCDF file of the classic format, which starts with CDF and the version 1, 2 or 5."
        );
    }

    private static NetCdfDimension[] Dimensions(HeaderReader reader)
    {
        var dimensions = new NetCdfDimension[List(reader, DimensionTag, "dimensions", DimensionBytes)];
        for (var i = 0; i < dimensions.Length; i++)
        {
            var name = reader.Name($"the name of dimension {i}");
            var length = reader.Length($"the length of dimension {name}");
            dimensions[i] = new(name, length, Unlimited: length == 0);
        }
        if (dimensions.Count(dimension => dimension.Unlimited) > 1)
            throw reader.Damaged("it has more than one unlimited dimension");
        return dimensions;
    }

    private static NetCdfVariable[] Variables(HeaderReader reader, NetCdfDimension[] dimensions)
    {
        var variables = new NetCdfVariable[List(reader, VariableTag, "variables", VariableBytes)];
        for (var i = 0; i < variables.Length; i++)
            variables[i] = Variable(reader, i, dimensions);
        return variables;
    }

    private static NetCdfVariable Variable(HeaderReader reader, int index, NetCdfDimension[] dimensions)
    {
        var name = reader.Name($"the name of variable {index}");
        var own = new NetCdfDimension[reader.Count($"the number of dimensions of {name}", reader.WideCounts ? 8 : 4)];
        for (var d = 0; d < own.Length; d++)
        {
            var identifier = reader.Length($"dimension {d} of {name}");
            own[d] =
                identifier < dimensions.Length
                    ? dimensions[identifier]
                    : throw reader.Damaged($"{name} has a dimension {identifier}, but there are {dimensions.Length}");
            if (d > 0 && own[d].Unlimited)
                throw reader.Damaged($"{name} has the unlimited dimension in a place that is not the first");
        }
        var signed = ReadAttributes(reader, name);
        var type = Type(reader, name);
        // The size is stored too, but wrong for large variables, so it is computed instead.
        reader.Length($"the size of {name}");
        var begin = reader.Offset($"the begin of {name}");
        return begin >= 0
            ? new(index, name, type, own, begin, signed)
            : throw reader.Damaged($"the begin of {name} is {begin}");
    }

    private static NetCdfType Type(HeaderReader reader, string owner)
    {
        var type = (NetCdfType)reader.Int32($"the type of {owner}");
        return Enum.IsDefined(type) ? type : throw reader.Damaged($"{owner} has the unknown type {(int)type}");
    }

    /// <summary>Passes over attributes.</summary>
    /// <returns>Whether one says that bytes are signed (_Unsigned = "false").</returns>
    private static bool ReadAttributes(HeaderReader reader, string owner)
    {
        var signed = false;
        var count = List(reader, AttributeTag, $"attributes of {owner}", AttributeBytes);
        for (var i = 0; i < count; i++)
        {
            var name = reader.Name($"the name of attribute {i} of {owner}");
            var type = Type(reader, $"attribute {name} of {owner}");
            var what = $"the values of attribute {name} of {owner}";
            var values = reader.Count(what, type.Size());
            signed |= name == "_Unsigned" && type == NetCdfType.Char && reader.StartsWith("false"u8, values);
            reader.SkipValues((long)values * type.Size(), what);
        }
        return signed;
    }

    private static int List(HeaderReader reader, int tag, string what, int bytesEach)
    {
        var found = reader.Int32($"the list of {what}");
        var count = reader.Count($"the number of {what}", bytesEach);
        // An absent list is two zeros; some writers give an empty one its tag.
        return found == tag || (found == 0 && count == 0)
            ? count
            : throw reader.Damaged($"the list of {what} starts with {found} instead of {tag}");
    }

    /// <summary>Records hold one row of each record variable, padded to four bytes unless there is only one.</summary>
    private static long RecordBytes(NetCdfVariable[] variables, HeaderReader reader)
    {
        var rows = variables.Where(variable => variable.IsRecord).Select(RowBytes).ToArray();
        var bytes = rows is [var only] ? only : rows.Aggregate((Int128)0, (sum, row) => sum + (row + 3) / 4 * 4);
        return bytes <= long.MaxValue / 2 ? (long)bytes : throw reader.Damaged($"a record has {bytes} bytes");
    }

    private static Int128 RowBytes(NetCdfVariable variable)
    {
        Int128 bytes = variable.Type.Size();
        foreach (var dimension in variable.Dimensions.Skip(1))
            // Kept from overflowing: no file is that long.
            bytes = Int128.Min(bytes * dimension.Length, (Int128)long.MaxValue);
        return bytes;
    }

    private static long StreamedRecords(StoredBytes file, NetCdfVariable[] variables, long recordBytes)
    {
        var begins = variables.Where(variable => variable.IsRecord).Select(variable => variable.Begin).ToArray();
        return begins.Length == 0 || recordBytes == 0 ? 0 : Math.Max(0, (file.Length - begins.Min()) / recordBytes);
    }

    private static NetCdfVariable WithRecords(NetCdfVariable variable, long records) =>
        variable.IsRecord
            ? variable with
            {
                Dimensions = [variable.Dimensions[0] with { Length = records }, .. variable.Dimensions.Skip(1)],
            }
            : variable;
}
