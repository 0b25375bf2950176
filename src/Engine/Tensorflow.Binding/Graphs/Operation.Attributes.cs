using Tensorflow.Engine;

namespace Tensorflow;

#pragma warning disable CS0659
public partial class Operation
#pragma warning restore CS0659
{
    /// <summary>An attribute's value: a type, shape, number, text or an array of them.</summary>
    public virtual object get_attr(string name) => Attributes.Get<object>(name);

    public virtual T get_attr<T>(string name)
    {
        if (typeof(T) == typeof(DataType))
            return (T)(object)Attributes.Get<TF_DataType>(name).as_datatype_enum();
        return Attributes.Get<T>(name);
    }

    public virtual T[] get_attr_list<T>(string name) => Attributes.Get<T[]>(name);

    public int InputListLength(string name) => ListLength(Definition.Inputs, name);

    public int OutputListLength(string name) => ListLength(Definition.Outputs, name);

    private int ListLength(ArgumentDefinition[] arguments, string name) =>
        OutputTypes.Length(
            Array.Find(arguments, a => a.Name == name)
                ?? throw new ValueError($"Operation type '{OpType}' has no argument '{name}'."),
            Attributes
        );

    /// <summary>The node as a protobuf message.</summary>
    public NodeDef node_def => NodeDefs.Write(this);
}
