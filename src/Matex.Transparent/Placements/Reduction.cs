namespace Matex.Transparent.Placements;

/// <summary>How the terms that the ranks hold of a partial value combine into the whole value.</summary>
internal enum Reduction
{
    /// <summary>whole = Σ vᵣ</summary>
    Sum,

    /// <summary>whole = Σ wᵣ·vᵣ with wᵣ = rows of rank r / rows of the batch.</summary>
    Mean,
    Max,
    Min,
    Prod,
    All,
    Any,
}
