using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>An operation of a graph, as the placement rules see it. Sizes that depend on the batch are not known.</summary>
internal sealed class GraphCall(Operation operation, ValueState[] states, OpenShapes shapes) : IOperationCall
{
    public string Type => operation.type;

    public int InputCount => states.Length;

    public int OutputCount => operation.outputs.Length;

    public bool SumsAreWhole => SumOrder.IsWhole;

    public ValueState State(int input) => states[input];

    public int Rank(int input) => Rank(operation.inputs[input]);

    public long Dimension(int input, int dimension) => Dimension(operation.inputs[input], dimension);

    public int DataType(int input) => (int)operation.inputs[input].dtype.as_base_dtype();

    public int OutputRank(int output) => Rank(operation.outputs[output]);

    public long OutputDimension(int output, int dimension) => Dimension(operation.outputs[output], dimension);

    public long[]? Constant(int input) => shapes.ConstantOf(operation.inputs[input]);

    public T? Attribute<T>(string name) => OperationAttributes.Of<T>(operation, name);

    private int Rank(Tensor tensor) => shapes.Of(tensor)?.Length ?? -1;

    private long Dimension(Tensor tensor, int dimension) =>
        shapes.Of(tensor) is { } extents && dimension < extents.Length ? extents[dimension] : -1;
}
