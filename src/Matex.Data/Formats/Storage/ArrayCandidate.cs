using Matex.Data.Sources;

namespace Matex.Data.Formats.Storage;

/// <summary>An array of a file that may be data or labels.</summary>
internal sealed record ArrayCandidate(string Name, ElementType Element, IReadOnlyList<long> Shape)
{
    /// <summary>One number a row.</summary>
    public bool IsScalar => Shape.Skip(1).All(static extent => extent == 1);

    public bool IsInteger => !Element.IsFloating();

    public override string ToString() => $"{Name} ({string.Join('×', Shape)} {Element})";
}
