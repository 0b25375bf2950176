using Matex.Data.Formats.Writing;
using Matex.Data.Sources;

namespace Matex.Data.Formats.NetCdf;

/// <summary>
/// Writes rows as MaTEx has them: records of an unlimited dimension, with the variables data and labels, bytes as bytes,
/// classes as int. CDF-2, or CDF-5 where a type or the number of rows needs it.
/// </summary>
internal sealed class NetCdfWriter : IRowWriter
{
    public IReadOnlyList<string> Extensions => [".nc"];

    public void Write(IRowSource rows, string path, IProgress<double>? progress)
    {
        var data = NetCdfColumn.Of("data", rows.Data, areClasses: false);
        var labels = rows.Labels is { } field
            ? NetCdfColumn.Of("labels", field, areClasses: field.Elements == 1 && !field.Type.IsFloating())
            : null;
        NetCdfColumn[] columns = labels is null ? [data] : [data, labels];
        // A single variable's records are not padded.
        var padded = columns.Length > 1;
        using var stream = File.Create(path);
        stream.Write(Header(columns, rows.Rows));
        var record = new byte[columns.Sum(column => column.RecordBytes(padded))];
        RowPieces.OfBoth(
            rows,
            (count, dataBytes, labelBytes) =>
            {
                for (var row = 0; row < count; row++)
                {
                    record.AsSpan().Clear();
                    data.Encode(dataBytes.Slice(row * rows.Data.RowBytes, rows.Data.RowBytes), record);
                    labels?.Encode(
                        labelBytes.Slice(row * rows.Labels!.RowBytes, rows.Labels.RowBytes),
                        record.AsSpan(data.RecordBytes(padded))
                    );
                    stream.Write(record);
                }
            },
            progress
        );
    }

    private static byte[] Header(NetCdfColumn[] columns, long rows)
    {
        var wide = rows > int.MaxValue || columns.Any(static column => column.Type > NetCdfType.Double);
        // Begins follow from the header's length, which does not depend on them.
        var length = HeaderWriter.Write(columns, rows, wide, 0).Length;
        return HeaderWriter.Write(columns, rows, wide, length);
    }
}
