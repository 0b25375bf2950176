using System.Text.Json;
using PureHDF;

namespace Tensorflow.Reference.Tests;

/// <summary>One case: what was called, with which arguments, and all arrays that went in and came out.</summary>
internal sealed class ReferenceCase
{
    private readonly Dictionary<string, ReferenceArray> _arrays;

    public ReferenceCase(IH5Group group)
    {
        Name = group.Name;
        Operation = group.Attribute("op").Read<string>();
        Arguments = JsonDocument.Parse(group.Attribute("attrs").Read<string>()).RootElement;
        RelativeTolerance = group.Attribute("rtol").Read<double>();
        AbsoluteTolerance = group.Attribute("atol").Read<double>();
        _arrays = group.Children().OfType<IH5Dataset>().ToDictionary(d => d.Name, d => new ReferenceArray(d));
    }

    public string Name { get; }

    public string Operation { get; }

    public JsonElement Arguments { get; }

    public double RelativeTolerance { get; }

    public double AbsoluteTolerance { get; }

    public ReferenceArray? Find(string name) => _arrays.GetValueOrDefault(name);

    /// <summary>The arrays prefix0, prefix1, … in order.</summary>
    public ReferenceArray[] All(string prefix)
    {
        var result = new List<ReferenceArray>();
        while (Find($"{prefix}{result.Count}") is { } array)
            result.Add(array);
        return [.. result];
    }

    /// <summary>The names of all arrays, for cases with a layout of their own.</summary>
    public IEnumerable<string> ArrayNames => _arrays.Keys;

    public override string ToString() => Name;
}
