using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Cifar;

/// <summary>Images with the colours of a pixel side by side (32×32×3), as TensorFlow wants them; the file has planes.</summary>
internal sealed class CifarRows(StoredBytes bytes, int classes, int labelBytes) : IRowSource
{
    public const int ImageBytes = Colours * PlaneBytes;
    private const int Colours = 3;
    private const int PlaneBytes = 32 * 32;
    private const int RecordsAtOnce = 64;

    private readonly byte[] records = new byte[RecordsAtOnce * (labelBytes + ImageBytes)];

    public string Name => bytes.Path;

    public long Rows => bytes.Length / RecordBytes;

    public RowField Data { get; } = new(ElementType.UInt8, [32, 32, Colours]);

    public RowField? Labels { get; } = new(ElementType.UInt8, []);

    public long? Classes => classes;

    private int RecordBytes => labelBytes + ImageBytes;

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        for (var done = 0; done < count; done += RecordsAtOnce)
        {
            var part = records.AsSpan(0, (int)Math.Min(RecordsAtOnce, count - done) * RecordBytes);
            bytes.Read((first + done) * RecordBytes, part, "images");
            for (var i = 0; i * RecordBytes < part.Length; i++)
            {
                var record = part.Slice(i * RecordBytes, RecordBytes);
                if (!data.IsEmpty)
                    Interleave(record[labelBytes..], data.Slice((done + i) * ImageBytes, ImageBytes));
                if (!labels.IsEmpty)
                    labels[done + i] = Label(record, first + done + i);
            }
        }
    }

    public void Dispose() => bytes.Dispose();

    private byte Label(ReadOnlySpan<byte> record, long row)
    {
        var label = record[labelBytes - 1];
        return label < classes
            ? label
            : throw new DataException(
                Name,
                $"byte {row * RecordBytes + labelBytes - 1}, image {row}",
                $"the label is {label}, but there are {classes} classes."
            );
    }

    private static void Interleave(ReadOnlySpan<byte> planes, Span<byte> pixels)
    {
        var red = planes[..PlaneBytes];
        var green = planes.Slice(PlaneBytes, PlaneBytes);
        var blue = planes.Slice(2 * PlaneBytes, PlaneBytes);
        for (var i = 0; i < PlaneBytes; i++)
        {
            pixels[Colours * i] = red[i];
            pixels[Colours * i + 1] = green[i];
            pixels[Colours * i + 2] = blue[i];
        }
    }
}
