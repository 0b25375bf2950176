namespace Tensorflow.Engine;

/// <summary>Shape inference over the operations of a graph.</summary>
internal sealed class GraphShapeContext(Operation operation) : ShapeContext(operation.Attributes)
{
    public Operation Operation { get; } = operation;

    public override int Count => Operation.inputs.Length;

    public override Shape Input(int index) => Operation.inputs[index].shape;

    public override TF_DataType InputType(int index) => Operation.inputs[index].dtype;

    public override TensorValue? Constant(int index) => ConstantFolding.Value(Operation.inputs[index]);

    public override Shape ConstantShape(int index) => ConstantFolding.PartialShape(Operation.inputs[index]);

    public override Shape ResourceShape(int index)
    {
        var handle = ConstantFolding.Source(Operation.inputs[index]);
        return handle.op.OpType is "VarHandleOp" or "_VarHandlesOp" ? handle.op.get_attr<Shape>("shape") : Shape.Null;
    }
}
