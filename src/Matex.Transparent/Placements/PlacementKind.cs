namespace Matex.Transparent.Placements;

/// <summary>What a rank holds of a value; the terms are those of PyTorch's DTensor and of GSPMD.</summary>
internal enum PlacementKind
{
    /// <summary>The whole value, the same on all ranks.</summary>
    Replicate,

    /// <summary>This rank's rows of one dimension.</summary>
    Shard,

    /// <summary>A term of a reduction over the ranks.</summary>
    Partial,

    /// <summary>
    /// A vector that holds the shape of a sharded tensor: the local number of rows (or a multiple of it) in one
    /// element, the same on all ranks elsewhere.
    /// </summary>
    Shape,
}
