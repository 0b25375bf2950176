namespace Matex.Transparent.Placements;

/// <summary>
/// What this rank holds of a value that has come from a batch. The default is <see cref="Replicate"/>.
/// Values of batches with a different number of rows do not share a partition, so each placement knows its batch's rows.
/// </summary>
internal readonly record struct Placement
{
    /// <summary>The number of rows of a batch whose size is not known yet, as in a graph with open placeholders.</summary>
    public const long UnknownRows = -1;

    public PlacementKind Kind { get; private init; }

    /// <summary>The sharded dimension; of a <see cref="PlacementKind.Shape"/>, the element that holds the row count.</summary>
    public int Dimension { get; private init; }

    public Reduction Reduction { get; private init; }

    /// <summary>Rows of the global batch that this value belongs to; <see cref="UnknownRows"/> in an open graph.</summary>
    public long Rows { get; private init; }

    /// <summary>
    /// Elements along the sharded dimension for each row of the batch: 1 for the batch itself, t after a reshape
    /// (b, t) → (b·t), 0 when not known. Rank r holds <c>Multiple × rows of r</c> elements.
    /// </summary>
    public long Multiple { get; private init; }

    /// <summary>A partial sum that is proportional to the local rows by its structure (a batch size, a number of elements).</summary>
    public bool IsRowCount { get; private init; }

    public static Placement Replicate => default;

    public static Placement Shard(int dimension, long rows, long multiple = 1) =>
        new()
        {
            Kind = PlacementKind.Shard,
            Dimension = dimension,
            Rows = rows,
            Multiple = multiple,
        };

    public static Placement Partial(Reduction reduction, long rows) =>
        new()
        {
            Kind = PlacementKind.Partial,
            Reduction = reduction,
            Rows = rows,
        };

    /// <summary>A number (or an array of numbers) proportional to the local rows, such as the size of a batch.</summary>
    public static Placement RowCount(long rows) =>
        new()
        {
            Kind = PlacementKind.Partial,
            Reduction = Reduction.Sum,
            Rows = rows,
            IsRowCount = true,
        };

    /// <summary>The shape of a tensor sharded in dimension <paramref name="element"/>.</summary>
    public static Placement ShapeOf(int element, long rows, long multiple = 1) =>
        new()
        {
            Kind = PlacementKind.Shape,
            Dimension = element,
            Rows = rows,
            Multiple = multiple,
        };

    public bool IsReplicate => Kind == PlacementKind.Replicate;
    public bool IsShard => Kind == PlacementKind.Shard;
    public bool IsPartial => Kind == PlacementKind.Partial;
    public bool IsShape => Kind == PlacementKind.Shape;

    /// <summary>The element of a shape vector that holds the row count; -1 for any other value.</summary>
    public int RowCountElement => IsShape ? Dimension : -1;

    /// <summary>Elements of the whole value along the sharded dimension; -1 when not known.</summary>
    public long GlobalLength => Rows >= 0 && Multiple > 0 ? Rows * Multiple : -1;

    /// <summary>Is this a partial value that linear operations keep?</summary>
    public bool IsLinearPartial => IsPartial && Reduction is (Reduction.Sum or Reduction.Mean);

    /// <summary>The same shard in another dimension.</summary>
    public Placement InDimension(int dimension) => this with { Dimension = dimension };

    public Placement WithMultiple(long multiple) => this with { Multiple = multiple };

    public override string ToString() =>
        Kind switch
        {
            PlacementKind.Shard => $"Shard({Dimension}){Of()}",
            PlacementKind.Partial when IsRowCount => $"RowCount{Of()}",
            PlacementKind.Partial => $"Partial({Reduction}){Of()}",
            PlacementKind.Shape => $"ShapeOf({Dimension}){Of()}",
            _ => "Replicate",
        };

    private string Of() => (Multiple > 1 ? $" ×{Multiple}" : "") + (Rows >= 0 ? $" of {Rows}" : "");
}
