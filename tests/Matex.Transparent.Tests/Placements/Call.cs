using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements;

/// <summary>An operation written down by a test.</summary>
internal sealed class Call(string type, params (ValueState State, long[] Shape)[] inputs) : IOperationCall
{
    private readonly Dictionary<string, object> attributes = [];

    public string Type => type;
    public int InputCount => inputs.Length;
    public int OutputCount => Outputs.Length;
    public long[]?[] Outputs { get; init; } = [null];
    public long[]?[] Constants { get; } = new long[]?[inputs.Length];
    public int Element { get; init; } = 1;
    public bool Synchronises { get; init; }
    public bool SumsAreWhole { get; init; }

    public Call With(string name, object value)
    {
        attributes[name] = value;
        return this;
    }

    public Call Constant(int input, params long[] value)
    {
        Constants[input] = value;
        return this;
    }

    public ValueState State(int input) => inputs[input].State;

    public int Rank(int input) => inputs[input].Shape.Length;

    public long Dimension(int input, int dimension) => inputs[input].Shape[dimension];

    public int DataType(int input) => Element;

    public int OutputRank(int output) => Outputs[output]?.Length ?? -1;

    public long OutputDimension(int output, int dimension) => Outputs[output]![dimension];

    public long[]? Constant(int input) => Constants[input];

    public T? Attribute<T>(string name) => attributes.TryGetValue(name, out var value) ? (T)value : default;
}
