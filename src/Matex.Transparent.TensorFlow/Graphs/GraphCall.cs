using Matex.Transparent.Placements;
using Matex.Transparent.TensorFlow.Eager;
using Tensorflow;

namespace Matex.Transparent.TensorFlow.Graphs;

/// <summary>An operation of a graph, as the placement rules see it. Sizes that depend on the batch are not known.</summary>
internal sealed class GraphCall(Operation operation, ValueState[] states) : IOperationCall
{
    public string Type => operation.type;

    public int InputCount => states.Length;

    public int OutputCount => operation.outputs.Length;

    public ValueState State(int input) => states[input];

    public int Rank(int input) => Rank(operation.inputs[input]);

    public long Dimension(int input, int dimension) => Dimension(operation.inputs[input], dimension);

    public int DataType(int input) => (int)operation.inputs[input].dtype.as_base_dtype();

    public int OutputRank(int output) => Rank(operation.outputs[output]);

    public long OutputDimension(int output, int dimension) => Dimension(operation.outputs[output], dimension);

    public long[]? Constant(int input) => Constants.Of(operation.inputs[input]);

    public T? Attribute<T>(string name)
    {
        try
        {
            return Attributes.Convert<T>(operation.get_attr(name));
        }
        catch (TensorflowException)
        {
            // The operation has no attribute of this name.
            return default;
        }
    }

    private static int Rank(Tensor tensor) => tensor.shape.IsNull ? -1 : tensor.shape.ndim;

    private static long Dimension(Tensor tensor, int dimension) =>
        Rank(tensor) > dimension ? tensor.shape.dims[dimension] : -1;
}
