using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Tests;

/// <summary>Rows with given labels.</summary>
internal sealed class LabelledRows(long[] labels) : IRowSource
{
    public string Name => "labelled";

    public long Rows => labels.Length;

    public RowField Data { get; } = new(ElementType.UInt8, [1]);

    public RowField? Labels { get; } = new(ElementType.Int64, []);

    public void Read(long first, long count, Span<byte> data, Span<byte> target)
    {
        data.Clear();
        MemoryMarshal.AsBytes(labels.AsSpan((int)first, (int)count)).CopyTo(target);
    }

    public void Dispose() { }
}
