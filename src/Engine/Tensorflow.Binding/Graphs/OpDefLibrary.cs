using Google.Protobuf;
using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>Adds operations to graphs by the names of their types.</summary>
public class OpDefLibrary
{
    /// <summary>Adds an operation to the graph of its inputs, or the default graph.</summary>
    /// <param name="op_type_name">TensorFlow's name of the operation type.</param>
    /// <param name="name">The operation's name in the graph; that of its type if none is given.</param>
    /// <param name="keywords">Inputs and attributes by name.</param>
    public Operation _apply_op_helper(
        string op_type_name,
        string? name = null,
        Dictionary<string, object>? keywords = null
    ) => GraphCall.Apply(OperationRegistry.Find(op_type_name), name, keywords ?? []);

    /// <inheritdoc cref="_apply_op_helper(string, string?, Dictionary{string, object}?)"/>
    public Operation _apply_op_helper(string op_type_name, string? name = null, object? args = null) =>
        _apply_op_helper(op_type_name, name, AnonymousObject.ToDictionary(args));

    public ByteString _MakeStr(string value, OpDef.Types.AttrDef attr_def) => ByteString.CopyFromUtf8(value ?? "");

    public TensorShapeProto _MakeShape(Shape shape, OpDef.Types.AttrDef attr_def) => shape.as_shape_proto();

    public DataType _MakeType(TF_DataType v, OpDef.Types.AttrDef attr_def) => v.as_base_dtype().as_datatype_enum();
}
