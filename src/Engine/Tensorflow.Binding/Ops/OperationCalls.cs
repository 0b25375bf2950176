using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Operations called for their effect: in a graph the caller needs the operation, not its outputs.</summary>
internal static class OperationCalls
{
    /// <summary>Runs the operation when eager (and returns null, as TensorFlow does), else adds it to the graph.</summary>
    public static Operation? Execute(string type, string? name, ExecuteOpArgs args)
    {
        if (tf.Context.executing_eagerly())
        {
            tf.Context.ExecuteOp(type, name!, args);
            return null;
        }
        return tf.OpDefLib._apply_op_helper(type, name!, Keywords(type, args));
    }

    private static Dictionary<string, object> Keywords(string type, ExecuteOpArgs args)
    {
        Dictionary<string, object> keywords = args.OpAttrs is null ? [] : new(args.OpAttrs);
        ArgumentDefinition[] inputs = OperationRegistry.Find(type).Inputs;
        for (int i = 0; i < inputs.Length; i++)
        {
            keywords[inputs[i].Name] = args.OpInputArgs[i];
        }
        return keywords;
    }
}
