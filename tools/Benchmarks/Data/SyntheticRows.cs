using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Benchmarks.Data;

/// <summary>Rows of random numbers, as many as a file of a size has.</summary>
internal sealed class SyntheticRows : IRowSource
{
    private readonly byte[] block;

    private SyntheticRows(RowField data, long rows, byte[] block) => (Data, Rows, this.block) = (data, rows, block);

    public string Name => "random numbers";

    public long Rows { get; }

    public RowField Data { get; }

    public RowField? Labels { get; } = new(ElementType.UInt8, []);

    /// <summary>Images of single-precision numbers.</summary>
    public static SyntheticRows Floats(long bytes) => Of(ElementType.Float32, [28, 28], bytes / (28 * 28 * 4));

    /// <summary>Images of bytes.</summary>
    public static SyntheticRows Bytes(long bytes) => Of(ElementType.UInt8, [28, 28], bytes / (28 * 28));

    /// <summary>A hundred numbers a row, of about nine characters each with six places, as programs print them.</summary>
    public static SyntheticRows Numbers(long bytes) => Of(ElementType.Float32, [100], bytes / 900);

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        for (var done = 0; done < data.Length; done += block.Length)
            block.AsSpan(0, Math.Min(block.Length, data.Length - done)).CopyTo(data[done..]);
        for (var i = 0; i < labels.Length; i++)
            labels[i] = (byte)((first + i) % 10);
    }

    public void Dispose() { }

    private static SyntheticRows Of(ElementType type, long[] shape, long rows)
    {
        var field = new RowField(type, shape);
        var block = new byte[Math.Min(rows, 512) * field.RowBytes];
        var random = new Random(1);
        if (type == ElementType.UInt8)
            random.NextBytes(block);
        else
            foreach (ref var number in MemoryMarshal.Cast<byte, float>(block.AsSpan()))
                number = MathF.Round(2 * random.NextSingle() - 1, 6);
        return new(field, rows, block);
    }
}
