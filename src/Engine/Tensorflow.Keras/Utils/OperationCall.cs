using Tensorflow.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>Runs an operation of a graph again, with the same attributes on other operands.</summary>
internal static class OperationCall
{
    public static Tensors Run(Operation operation, object[] operands)
    {
        var definition = operation.Definition;
        var grouped = new List<object>();
        var next = 0;
        foreach (var input in definition.Inputs)
        {
            if (!input.IsList)
            {
                grouped.Add(operands[next++]);
                continue;
            }
            var length = operation.InputListLength(input.Name);
            grouped.Add(Array.ConvertAll(operands[next..(next + length)], operand => (Tensor)operand));
            next += length;
        }
        var call = new ExecuteOpArgs([.. grouped]);
        for (var i = 0; i < definition.Attributes.Length; i++)
        {
            if (operation.Attributes.Values[i] is { } value)
                call.OpAttrs[definition.Attributes[i].Name] = value;
        }
        return tf.Context.ExecuteOp(operation.OpType, null!, call);
    }
}
