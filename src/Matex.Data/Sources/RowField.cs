namespace Matex.Data.Sources;

/// <summary>What belongs to one row of a source: its numbers' type and their shape (empty for a single number).</summary>
internal sealed record RowField(ElementType Type, IReadOnlyList<long> Shape)
{
    /// <summary>Numbers in a row.</summary>
    public long Elements { get; } = Shape.Aggregate(1L, static (product, extent) => checked(product * extent));

    /// <summary>Bytes of a row.</summary>
    public int RowBytes => checked((int)(Elements * Type.Size()));

    public bool HasShapeOf(RowField other) => Shape.SequenceEqual(other.Shape);

    public override string ToString() => Shape.Count == 0 ? $"{Type}" : $"{Type} {string.Join('×', Shape)}";
}
