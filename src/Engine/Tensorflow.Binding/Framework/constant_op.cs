using Tensorflow.Eager;
using Tensorflow.Engine;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Constants.</summary>
public class constant_op
{
    /// <summary>A tensor with a fixed value: a node of the graph that is being built, or a host value.</summary>
    public static Tensor constant(
        object value,
        TF_DataType dtype = TF_DataType.DtInvalid,
        Shape? shape = null,
        bool verify_shape = false,
        bool allow_broadcast = true,
        string? name = "Const"
    )
    {
        if (value is Tensor { IsHost: false })
            throw new ValueError("The value of a constant must be known: a graph tensor was given.");
        if (verify_shape && shape is not null)
        {
            var own = new Shape(HostValue.Sizes(HostValue.FromObject(value)));
            if (own != shape)
                throw new ValueError($"The value's shape {own} is not the required shape {shape}.");
        }
        var host = HostValue.FromObject(value, dtype, shape);
        if (!tf.Context.executing_eagerly())
            return GraphConstant(host, name ?? "Const");
        return new EagerTensor(value is Tensor ? HostValue.Share(host) : host);
    }

    public static bool is_constant(ITensorOrOperation tensor_or_op) => tensor_or_op.op.OpType == "Const";

    public static Tensor _tensor_shape_tensor_conversion_function(
        Shape s,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool as_ref = false
    ) => constant(s, dtype, name: name ?? "shape_as_tensor");

    internal static Tensor Of(object value, TF_DataType dtype, string? name) =>
        constant(value, dtype, name: name ?? "Const");

    /// <summary>A constant node in a graph, the default one if none is given.</summary>
    internal static Tensor GraphConstant(TensorValue value, string name, Graph? graph = null)
    {
        graph ??= ops.get_default_graph();
        var definition = OperationRegistry.Find("Const");
        var attributes = new object?[definition.Attributes.Length];
        attributes[definition.IndexOf("value")] = HostValue.Share(value);
        attributes[definition.IndexOf("dtype")] = BoxedValues.Of(HostValue.DataType(value).as_base_dtype());
        var operation = graph.AddOperation(new AttributeSet(definition, attributes), [], name);
        operation.output.InferShape(new Shape((long[])HostValue.Sizes(value).Clone()));
        return operation.output;
    }

    internal static Tensor Placeholder(TF_DataType dtype, Shape? shape, string? name) =>
        tf
            .OpDefLib._apply_op_helper(
                "Placeholder",
                name,
                new Dictionary<string, object> { ["dtype"] = dtype, ["shape"] = shape ?? Shape.Null }
            )
            .output;
}
