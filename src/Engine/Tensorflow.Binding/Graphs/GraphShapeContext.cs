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
        return handle.op.OpType switch
        {
            "VarHandleOp" => handle.op.get_attr<Shape>("shape"),
            "Const" => handle.op.Attributes.Get<TensorValue>("value")
                is ResourceValue { Target: VariableStorage variable }
                ? variable.DeclaredShape
                : Shape.Null,
            "Placeholder" when handle.graph is Graphs.FuncGraph function => CapturedShape(function, handle),
            _ => Shape.Null,
        };
    }

    /// <summary>The shape of the variable whose handle a function has captured.</summary>
    private static Shape CapturedShape(Graphs.FuncGraph function, Tensor placeholder)
    {
        foreach (var (outer, inner) in function.captures)
            if (ReferenceEquals(inner, placeholder))
            {
                var handle = ConstantFolding.Source(outer);
                return handle.op.OpType == "VarHandleOp" ? handle.op.get_attr<Shape>("shape") : Shape.Null;
            }
        return Shape.Null;
    }
}
