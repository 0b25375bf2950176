namespace Tensorflow.Engine;

/// <summary>Gives the outputs of a new graph operation the shapes that can be known.</summary>
internal static class ShapeInference
{
    public static void Infer(Operation operation)
    {
        if (operation.Definition.ShapeFunction is not { } function)
            return;
        Shape[] shapes;
        try
        {
            shapes = function(new GraphShapeContext(operation));
        }
        catch (TensorflowException error) when (error is ValueError or InvalidArgumentError)
        {
            var inputs = string.Join(", ", operation.inputs._inputs.Select(i => $"{i.name} {i.shape}"));
            throw new InvalidArgumentError(
                $"{error.Message} for '{operation.name}' (op: '{operation.OpType}') with inputs {inputs}."
            );
        }
        for (var i = 0; i < shapes.Length && i < operation.outputs.Length; i++)
            operation.outputs[i].InferShape(shapes[i]);
    }
}
