namespace Tensorflow;

/// <summary>Inputs and attributes of an operation that is to be executed or put into a graph.</summary>
public class ExecuteOpArgs(params object[] inputArgs)
{
    public Func<Operation, object>? GetGradientAttrs { get; set; }

    // An array of tensors passed alone is one list, not the arguments.
    public object[] OpInputArgs { get; set; } = inputArgs is Tensor[] ? [inputArgs] : inputArgs;

    public Dictionary<string, object> OpAttrs { get; set; } = [];

    /// <summary>Takes the attributes from an anonymous object or a dictionary.</summary>
    public ExecuteOpArgs SetAttributes(object attrs)
    {
        OpAttrs = Engine.AnonymousObject.ToDictionary(attrs);
        return this;
    }
}
