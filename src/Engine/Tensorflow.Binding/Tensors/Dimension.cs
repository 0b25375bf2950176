namespace Tensorflow;

/// <summary>One size of a shape; -1 when it is not known.</summary>
public class Dimension(long value)
{
    public long value { get; } = value;

    /// <summary>The size that both know.</summary>
    /// <exception cref="ValueError">They contradict each other.</exception>
    public Dimension merge_with(Dimension other) =>
        value >= 0 && other.value >= 0 && value != other.value
            ? throw new ValueError($"Dimensions {this} and {other} are not compatible")
            : new Dimension(value >= 0 ? value : other.value);

    public static implicit operator Dimension(long value) => new(value);

    public static implicit operator long(Dimension dimension) => dimension.value;

    public override string ToString() => $"Dimension({value})";
}
