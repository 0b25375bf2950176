namespace Matex.Transparent.Placements;

/// <summary>A pure function from an operation and the placements of its inputs to the placements of its outputs.</summary>
internal delegate Outcome Rule(IOperationCall call);

/// <summary>The rules by TensorFlow's operation types.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<string, Rule> rules = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Types => rules.Keys;

    /// <exception cref="ArgumentException">A type has two rules.</exception>
    public void Add(Rule rule, params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            rules.Add(type, rule);
        }
    }

    public Rule? Find(string type) => rules.GetValueOrDefault(type);
}
