namespace Matex.Data.Reading;

/// <summary>What labels some rows have. It travels between ranks.</summary>
/// <param name="Largest">The largest; -1 where there is none of 0 or more.</param>
/// <param name="MinusOne">The first row whose label is -1, or <see cref="Nowhere"/>.</param>
/// <param name="HasOthers">Are there any but -1 and 1?</param>
internal readonly record struct SeenLabels(long Largest, long MinusOne, bool HasOthers)
{
    public const long Nowhere = long.MaxValue;

    public static SeenLabels None { get; } = new(-1, Nowhere, false);

    /// <summary>One label, of -1 or more.</summary>
    public static SeenLabels Of(long label, long row) =>
        new(label, label == -1 ? row : Nowhere, label is not (-1 or 1));

    /// <summary>All classes below a number.</summary>
    public static SeenLabels Below(long classes) => new(classes - 1, Nowhere, true);

    public SeenLabels And(SeenLabels other) =>
        new(Math.Max(Largest, other.Largest), Math.Min(MinusOne, other.MinusOne), HasOthers || other.HasOthers);
}
