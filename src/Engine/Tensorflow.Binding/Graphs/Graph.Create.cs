using Tensorflow.Engine;

namespace Tensorflow;

public partial class Graph
{
    /// <summary>
    /// Adds an operation. A name that ends with a slash is taken as it is (without the slash); another is put into
    /// the present name scope and made unique.
    /// </summary>
    public virtual Operation create_op(
        string op_type,
        Tensor[] inputs,
        TF_DataType[] dtypes,
        TF_DataType[]? input_types = null,
        string? name = null,
        Dictionary<string, AttrValue>? attrs = null,
        OpDef? op_def = null,
        bool compute_device = true
    )
    {
        var definition = OperationRegistry.Find(op_type);
        var values = new object?[definition.Attributes.Length];
        foreach (var (attribute, value) in attrs ?? [])
            AttributeConversion.Set(definition, values, attribute, AttrValues.Read(value));
        InputBinding.InferFromFlat(definition, inputs, values);
        return AddOperation(new AttributeSet(definition, values), inputs, name);
    }

    internal virtual Operation AddOperation(
        AttributeSet attributes,
        Tensor[] inputs,
        string? name,
        IEnumerable<Operation>? controlInputs = null
    )
    {
        var inputsHere = new Tensor[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            inputsHere[i] = Adopt(inputs[i]);
        var unique =
            string.IsNullOrEmpty(name) ? unique_name(attributes.Definition.Name)
            : name.EndsWith('/') ? name[..^1]
            : unique_name(name);
        var controls = controlInputs ?? ControlInputsFor(inputsHere);
        ShareFunctions(attributes.Values);
        var operation = new Operation(this, unique, attributes, inputsHere, controls);
        ShapeInference.Infer(operation);
        _add_op(operation);
        _record_op_seen_by_control_dependencies(operation);
        return operation;
    }

    /// <summary>The tensor as seen in this graph: host values become constants.</summary>
    /// <exception cref="ValueError">It belongs to another graph.</exception>
    internal virtual Tensor Adopt(Tensor tensor)
    {
        if (tensor.IsHost)
            return constant_op.GraphConstant(tensor.Value, "Const", this);
        return ReferenceEquals(tensor.graph, this)
            ? tensor
            : throw new ValueError($"Tensor {tensor.name} (shape {tensor.shape}) belongs to another graph.");
    }
}
