using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>An array in a file whose first dimension counts the rows, and of which any rows can be read.</summary>
internal abstract class StoredArray
{
    /// <param name="path">The file.</param>
    /// <param name="name">The array's name in the file; null where it is all of the file.</param>
    /// <param name="type">Of its elements.</param>
    /// <param name="shape">Of the whole array: the rows first.</param>
    /// <exception cref="DataException">It has no rows to count, or a row is too large.</exception>
    protected StoredArray(string path, string? name, StoredType type, IReadOnlyList<long> shape)
    {
        (Path, Name, Type, Shape) = (path, name, type, shape);
        if (shape.Count == 0)
            throw new DataException(path, name, "it is a single number; a first dimension that counts rows is needed.");
        Int128 bytes = type.Size;
        foreach (var extent in shape.Skip(1))
            if (extent <= 0 || (bytes *= extent) > int.MaxValue)
                throw new DataException(
                    path,
                    name,
                    $"a row of {Extents(shape.Skip(1))} elements is empty or larger than 2 GiB."
                );
        if (shape[0] < 0)
            throw new DataException(path, name, $"it has {shape[0]} rows: the file is damaged.");
        RowBytes = (int)bytes;
    }

    public string Path { get; }

    public string? Name { get; }

    public StoredType Type { get; }

    public IReadOnlyList<long> Shape { get; }

    public long Rows => Shape[0];

    public int RowBytes { get; }

    /// <summary>Rows that are stored together.</summary>
    public virtual long BlockRows => 1;

    /// <summary>What a row holds.</summary>
    public RowField Field => new(Type.Element, [.. Shape.Skip(1)]);

    /// <summary>Reads rows in this machine's byte order.</summary>
    /// <param name="firstRow">The first of them.</param>
    /// <param name="destination">Room for a whole number of rows, all of which exist.</param>
    /// <exception cref="DataException">The file is damaged.</exception>
    public abstract void Read(long firstRow, Span<byte> destination);

    public override string ToString() => $"{Extents(Shape)} {Type}";

    protected static string Extents(IEnumerable<long> extents) => string.Join('×', extents);
}
