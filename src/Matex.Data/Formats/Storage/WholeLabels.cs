using System.Globalization;
using System.Runtime.InteropServices;
using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>Classes that are stored as floating-point numbers; -1 is left to be judged with all labels at hand.</summary>
internal sealed class WholeLabels(StoredArray floats)
    : StoredArray(floats.Path, floats.Name, new(Type64, BigEndian: !BitConverter.IsLittleEndian), [floats.Rows])
{
    /// <summary>The type they become.</summary>
    public const ElementType Type64 = ElementType.Int64;

    // Above, not every whole number is a floating-point number of its own.
    private const double Largest = 1L << 53;

    public override long BlockRows => floats.BlockRows;

    public override void Read(long firstRow, Span<byte> destination)
    {
        var stored = new byte[destination.Length / sizeof(long) * floats.RowBytes];
        floats.Read(firstRow, stored);
        if (FirstFraction(stored, floats.Type.Element, destination) is var (index, value))
            throw Fraction(Path, Name, firstRow + index, value);
    }

    /// <summary>Converts labels.</summary>
    /// <returns>The first that is not a class, with its place; null when all are.</returns>
    public static (int Index, double Value)? FirstFraction(
        ReadOnlySpan<byte> floats,
        ElementType type,
        Span<byte> destination
    )
    {
        var whole = MemoryMarshal.Cast<byte, long>(destination);
        for (var i = 0; i < whole.Length; i++)
        {
            var value = type switch
            {
                ElementType.Float16 => (double)MemoryMarshal.Cast<byte, Half>(floats)[i],
                ElementType.Float32 => MemoryMarshal.Cast<byte, float>(floats)[i],
                _ => MemoryMarshal.Cast<byte, double>(floats)[i],
            };
            if (value is not (>= -1 and <= Largest) || Math.Floor(value) != value)
                return (i, value);
            whole[i] = (long)value;
        }
        return null;
    }

    public static DataException Fraction(string path, string? name, long row, double value) =>
        new(
            path,
            name is null ? $"row {row}" : $"{name}, row {row}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"the label is {value}, not a class (0, 1, 2, …). Ask for regression where labels are measures."
            )
        );
}
