using System.Runtime.InteropServices;
using Matex.Data.Formats.Writing;
using Matex.Data.Sources;
using PureHDF;
using PureHDF.Selections;

namespace Matex.Data.Formats.Hdf5;

/// <summary>Writes rows as two contiguous data sets, data and labels.</summary>
internal sealed class Hdf5Writer : IRowWriter
{
    public IReadOnlyList<string> Extensions => [".h5", ".hdf5"];

    public void Write(IRowSource rows, string path, IProgress<double>? progress)
    {
        var file = new H5File();
        var data = Part("data", rows.Data, rows.Rows, file);
        var labels = rows.Labels is { } field ? Part("labels", field, rows.Rows, file) : null;
        using var writer = file.BeginWrite(path);
        RowPieces.OfData(rows, (first, count, bytes) => data(writer, first, count, bytes), progress);
        if (labels is not null)
            RowPieces.OfLabels(rows, (first, count, bytes) => labels(writer, first, count, bytes));
    }

    private delegate void Slab(H5NativeWriter writer, long first, int count, ReadOnlySpan<byte> bytes);

    private static Slab Part(string name, RowField field, long rows, H5File file) =>
        field.Type switch
        {
            ElementType.UInt8 => Part<byte>(name, field, rows, file),
            ElementType.Int8 => Part<sbyte>(name, field, rows, file),
            ElementType.UInt16 => Part<ushort>(name, field, rows, file),
            ElementType.Int16 => Part<short>(name, field, rows, file),
            ElementType.UInt32 => Part<uint>(name, field, rows, file),
            ElementType.Int32 => Part<int>(name, field, rows, file),
            ElementType.UInt64 => Part<ulong>(name, field, rows, file),
            ElementType.Int64 => Part<long>(name, field, rows, file),
            ElementType.Float16 => Part<Half>(name, field, rows, file),
            ElementType.Float32 => Part<float>(name, field, rows, file),
            _ => Part<double>(name, field, rows, file),
        };

    private static Slab Part<T>(string name, RowField field, long rows, H5File file)
        where T : unmanaged
    {
        ulong[] shape = [(ulong)rows, .. field.Shape.Select(static extent => (ulong)extent)];
        var dataSet = new H5Dataset<T[]>(shape);
        file[name] = dataSet;
        return (writer, first, count, bytes) =>
        {
            var starts = new ulong[shape.Length];
            starts[0] = (ulong)first;
            ulong[] blocks = [(ulong)count, .. shape.Skip(1)];
            writer.Write(
                dataSet,
                MemoryMarshal.Cast<byte, T>(bytes).ToArray(),
                fileSelection: new HyperslabSelection(shape.Length, starts, blocks)
            );
        };
    }
}
