using System.Globalization;
using System.Runtime.InteropServices;
using Matex.Data.Formats.Writing;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Csv;

/// <summary>Writes rows as lines of numbers, after a line of names, the label last; rows of several dimensions are laid flat.</summary>
internal sealed class CsvWriter : IRowWriter
{
    public IReadOnlyList<string> Extensions => [".csv"];

    public void Write(IRowSource rows, string path, IProgress<double>? progress)
    {
        using var text = new StreamWriter(path);
        var (columns, labels) = (rows.Data.Elements, rows.Labels?.Elements ?? 0);
        for (var column = 0L; column < columns; column++)
            text.Write($"{(column == 0 ? "" : ",")}x{column}");
        for (var label = 0L; label < labels; label++)
            text.Write(labels == 1 ? ",label" : $",label{label}");
        text.Write('\n');
        RowPieces.OfBoth(
            rows,
            (count, data, label) =>
            {
                for (var row = 0; row < count; row++)
                {
                    WriteNumbers(text, rows.Data, data, row, first: true);
                    if (rows.Labels is { } field)
                        WriteNumbers(text, field, label, row, first: false);
                    text.Write('\n');
                }
            },
            progress
        );
    }

    private static void WriteNumbers(TextWriter text, RowField field, ReadOnlySpan<byte> bytes, int row, bool first)
    {
        var one = bytes.Slice(row * field.RowBytes, field.RowBytes);
        switch (field.Type)
        {
            case ElementType.UInt8:
                Write<byte>(text, one, first);
                break;
            case ElementType.Int8:
                Write<sbyte>(text, one, first);
                break;
            case ElementType.UInt16:
                Write<ushort>(text, one, first);
                break;
            case ElementType.Int16:
                Write<short>(text, one, first);
                break;
            case ElementType.UInt32:
                Write<uint>(text, one, first);
                break;
            case ElementType.Int32:
                Write<int>(text, one, first);
                break;
            case ElementType.UInt64:
                Write<ulong>(text, one, first);
                break;
            case ElementType.Int64:
                Write<long>(text, one, first);
                break;
            case ElementType.Float16:
                Write<Half>(text, one, first);
                break;
            case ElementType.Float32:
                Write<float>(text, one, first);
                break;
            default:
                Write<double>(text, one, first);
                break;
        }
    }

    private static void Write<T>(TextWriter text, ReadOnlySpan<byte> bytes, bool first)
        where T : unmanaged, ISpanFormattable
    {
        Span<char> number = stackalloc char[32];
        foreach (var value in MemoryMarshal.Cast<byte, T>(bytes))
        {
            if (!first)
                text.Write(',');
            first = false;
            value.TryFormat(number, out var length, default, CultureInfo.InvariantCulture);
            text.Write(number[..length]);
        }
    }
}
