using System.Buffers.Binary;
using Matex.Data.Sources;

namespace Matex.Data.Tests;

/// <summary>A source made of rows that hold their own number, as data (two numbers) and as label (modulo ten).</summary>
internal sealed class NumberedRows(long rows, long first = 0, string name = "numbers") : IRowSource
{
    public string Name => name;

    public long Rows => rows;

    public RowField Data { get; init; } = new(ElementType.Int64, [2]);

    public RowField? Labels { get; init; } = new(ElementType.Int64, []);

    /// <summary>The ranges that were read.</summary>
    public List<(long First, long Count)> Reads { get; } = [];

    public bool IsDisposed { get; private set; }

    public void Read(long start, long count, Span<byte> data, Span<byte> labels)
    {
        Reads.Add((start, count));
        for (var i = 0; i < count; i++)
        {
            var number = first + start + i;
            if (!data.IsEmpty)
            {
                BinaryPrimitives.WriteInt64LittleEndian(data[(i * 16)..], number);
                BinaryPrimitives.WriteInt64LittleEndian(data[(i * 16 + 8)..], -number);
            }
            if (!labels.IsEmpty)
            {
                BinaryPrimitives.WriteInt64LittleEndian(labels[(i * 8)..], number % 10);
            }
        }
    }

    public void Dispose() => IsDisposed = true;
}
