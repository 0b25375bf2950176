using System.Runtime.InteropServices;
using Matex.Data.Formats.Storage;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Hdf5;

/// <summary>One array a class: the rows of the first, then those of the second, each row's label being its array's number.</summary>
internal sealed class ClassRows : IRowSource
{
    private readonly StoredArray[] classes;
    private readonly IDisposable owned;

    /// <summary>The first row of each class, and the number of all rows.</summary>
    private readonly long[] starts;

    /// <param name="name">The file.</param>
    /// <param name="classes">At least one, all with rows of one shape and type.</param>
    /// <param name="owned">What is closed with the source.</param>
    public ClassRows(string name, StoredArray[] classes, IDisposable owned)
    {
        (Name, this.classes, this.owned) = (name, classes, owned);
        starts = new long[classes.Length + 1];
        for (var i = 0; i < classes.Length; i++)
            starts[i + 1] = starts[i] + classes[i].Rows;
    }

    public string Name { get; }

    public long Rows => starts[^1];

    public RowField Data => classes[0].Field;

    public RowField? Labels { get; } = new(ElementType.Int32, []);

    public long? Classes => classes.Length;

    public long BlockRows => classes.Max(static array => array.BlockRows);

    public void Read(long first, long count, Span<byte> data, Span<byte> labels)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(labels);
        for (var i = 0; i < classes.Length; i++)
        {
            var from = Math.Max(first, starts[i]);
            var rows = (int)(Math.Min(first + count, starts[i + 1]) - from);
            if (rows <= 0)
                continue;
            var place = (int)(from - first);
            var bytes = classes[i].RowBytes;
            if (!data.IsEmpty)
                classes[i].Read(from - starts[i], data.Slice(place * bytes, rows * bytes));
            if (!labels.IsEmpty)
                numbers.Slice(place, rows).Fill(i);
        }
    }

    public void Dispose() => owned.Dispose();
}
