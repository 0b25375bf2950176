namespace Matex.Transparent.Normalization;

/// <summary>
/// What a kernel of batch normalisation took and gave for this rank's rows, in memory. The outputs are corrected in place.
/// </summary>
internal readonly ref struct NormalizedBatch
{
    /// <summary>This rank's rows.</summary>
    public required ReadOnlySpan<float> X { get; init; }

    public required ReadOnlySpan<float> Scale { get; init; }

    public required ReadOnlySpan<float> Offset { get; init; }

    /// <summary>In: the mean of this rank's rows. Out: of the batch.</summary>
    public required Span<float> Mean { get; init; }

    /// <summary>In: the variance of this rank's rows, divided by their number. Out: of the batch.</summary>
    public required Span<float> Variance { get; init; }

    public required Span<float> Y { get; init; }

    public required float Epsilon { get; init; }

    public required ChannelLayout Layout { get; init; }
}
