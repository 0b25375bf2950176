namespace Tensorflow.Engine;

/// <summary>One recorded operation: with its tensors and attributes, or with a function that goes backwards.</summary>
internal sealed class TapeRecord
{
    public required string Type { get; init; }

    public required long[] InputIds { get; init; }

    public required long[] OutputIds { get; init; }

    /// <summary>The operation; null when <see cref="Backward"/> is given.</summary>
    public AttributeSet? Attributes { get; init; }

    public Tensor[]? Inputs { get; init; }

    public Tensor[]? Outputs { get; init; }

    public BackwardFunction? Backward { get; init; }

    /// <summary>What zeros for outputs without a gradient are made from when <see cref="Outputs"/> are not kept.</summary>
    public Gradients.TapeTensor[]? OutputInfo { get; init; }
}
