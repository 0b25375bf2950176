using Matex.Transparent.Placements;

namespace Matex.Transparent.Tests.Placements.Proof;

/// <summary>What an operation computes, on plain arrays.</summary>
internal delegate NdArray[] Kernel(OperationCase operation, NdArray[] inputs);

/// <summary>One operation on whole inputs, each with a placement.</summary>
internal sealed class OperationCase(string type, Kernel kernel, params NdArray[] inputs) : IOperationCall
{
    private readonly Dictionary<string, object> attributes = [];
    private NdArray[]? outputs;

    public string Type => type;
    public NdArray[] Inputs => inputs;
    public NdArray[] Outputs => outputs ??= kernel(this, inputs);
    public Placement[] Placements { get; set; } = new Placement[inputs.Length];

    /// <summary>Inputs that say where data goes (axes, shapes, indices of slices): their values are known.</summary>
    public HashSet<int> Constants { get; } = [];

    /// <summary>Constants that may be placed as a shape.</summary>
    public HashSet<int> Shapes { get; } = [];

    /// <summary>Inputs whose values are indices or truth values: they are no sums of terms.</summary>
    public HashSet<int> Discrete { get; } = [];

    public int Element { get; init; } = 1;

    public bool Synchronises { get; set; }

    /// <summary>How close, relative to 1 + the number, the combined result must come.</summary>
    public double Tolerance { get; init; } = 1e-9;

    public OperationCase With(string name, object value)
    {
        attributes[name] = value;
        return this;
    }

    public OperationCase Constant(params int[] which)
    {
        Constants.UnionWith(which);
        return this;
    }

    public OperationCase Shape(int which)
    {
        Shapes.Add(which);
        return Constant(which);
    }

    public OperationCase Indices(params int[] which)
    {
        Discrete.UnionWith(which);
        return this;
    }

    public NdArray[] Run(NdArray[] local) => kernel(this, local);

    public int InputCount => inputs.Length;
    public int OutputCount => Outputs.Length;

    /// <summary>What is known of the inputs beside their placements; null for values without derivatives.</summary>
    public ValueState[]? States { get; init; }

    public ValueState State(int input) => States is { } states ? states[input] : Placements[input];

    public int Rank(int input) => inputs[input].Rank;

    public long Dimension(int input, int dimension) => inputs[input].Shape[dimension];

    public int DataType(int input) => Element;

    public int OutputRank(int output) => Outputs[output].Rank;

    public long OutputDimension(int output, int dimension) => Outputs[output].Shape[dimension];

    long[]? IOperationCall.Constant(int input) =>
        Constants.Contains(input) ? [.. inputs[input].Data.Select(static value => (long)value)] : null;

    public T? Attribute<T>(string name) => attributes.TryGetValue(name, out var value) ? (T)value : default;

    public override string ToString() =>
        $"{type}({string.Join("; ", inputs.Zip(Placements).Select(static pair => $"{pair.First} as {pair.Second}"))}) "
        + string.Join(", ", attributes.Select(static pair => $"{pair.Key}={pair.Value}"));
}
