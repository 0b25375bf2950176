using System.Buffers.Binary;
using System.Text;

namespace Matex.Data.Formats.NetCdf;

/// <summary>Writes a header as <see cref="HeaderParser"/> reads it.</summary>
internal sealed class HeaderWriter
{
    private readonly MemoryStream stream = new();
    private readonly bool wide;

    private HeaderWriter(bool wide) => this.wide = wide;

    /// <param name="columns">Record variables, in order.</param>
    /// <param name="rows">Number of records.</param>
    /// <param name="wide">CDF-5 instead of CDF-2.</param>
    /// <param name="begin">Where the records start.</param>
    public static byte[] Write(NetCdfColumn[] columns, long rows, bool wide, long begin)
    {
        var header = new HeaderWriter(wide);
        header.stream.Write([(byte)'C', (byte)'D', (byte)'F', wide ? (byte)5 : (byte)2]);
        header.Length(rows);
        var extents = columns.SelectMany(static column => column.Extents).ToArray();
        header.List(HeaderParser.DimensionTag, extents.Length + 1);
        header.Dimension("rows", 0);
        for (var i = 0; i < extents.Length; i++)
            header.Dimension($"extent{i}", extents[i]);
        header.List(0, 0);
        header.List(HeaderParser.VariableTag, columns.Length);
        var dimension = 1;
        foreach (var column in columns)
        {
            header.Variable(column, ref dimension, begin, padded: columns.Length > 1);
            begin += column.RecordBytes(padded: columns.Length > 1);
        }
        return header.stream.ToArray();
    }

    private void Variable(NetCdfColumn column, ref int dimension, long begin, bool padded)
    {
        Name(column.Name);
        Length(column.Extents.Count + 1);
        Length(0);
        foreach (var _ in column.Extents)
            Length(dimension++);
        if (column.Unsigned is { } unsigned)
        {
            List(HeaderParser.AttributeTag, 1);
            Name("_Unsigned");
            Int32((int)NetCdfType.Char);
            Name(unsigned ? "true" : "false");
        }
        else
            List(0, 0);
        Int32((int)column.Type);
        Length(column.RecordBytes(padded));
        Int64(begin);
    }

    private void Dimension(string name, long length)
    {
        Name(name);
        Length(length);
    }

    private void List(int tag, long count)
    {
        Int32(tag);
        Length(count);
    }

    /// <summary>A text with its length and padding; an attribute's values have the same form.</summary>
    private void Name(string text)
    {
        Length(text.Length);
        stream.Write(Encoding.ASCII.GetBytes(text));
        stream.Write(new byte[(4 - text.Length % 4) % 4]);
    }

    private void Length(long value)
    {
        if (wide)
            Int64(value);
        else
            Int32((int)value);
    }

    private void Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    private void Int64(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
