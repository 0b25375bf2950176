using Tensorflow.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>A resource variable with a first value.</summary>
public partial class ResourceVariable : BaseResourceVariable, IVariableV1
{
    /// <param name="initial_value">A tensor, a value, or a function that gives one.</param>
    public ResourceVariable(
        object? initial_value = null,
        bool trainable = true,
        List<string>? collections = null,
        bool validate_shape = true,
        string? caching_device = "",
        string? name = null,
        VariableDef? variable_def = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? import_scope = "",
        VariableAggregation aggregation = VariableAggregation.None,
        Shape? shape = null
    )
    {
        Aggregation = aggregation;
        if (variable_def is not null)
            FromDefinition(variable_def, import_scope);
        else
            Initialize(initial_value, trainable, collections, name, dtype, shape);
    }

    public NDArray eval(Session? session = null) => ops._eval_using_default_session(GraphElement, [], Graph, session!);

    public Tensor _TensorConversionFunction(
        TF_DataType dtype = TF_DataType.DtInvalid,
        string? name = null,
        bool as_ref = false
    )
    {
        if (dtype != TF_DataType.DtInvalid && !dtype.is_compatible_with(this.dtype))
            throw new ValueError(
                $"The variable '{Name}' is {this.dtype.as_numpy_name()}, where {dtype.as_numpy_name()} is needed."
            );
        return as_ref ? Handle : value();
    }

    public void assign_add(Tensor delta, bool use_locking = false, string? name = null, bool read_value = true) =>
        assign_add<Tensor>(delta, use_locking, name, read_value);

    public void assign_sub(Tensor delta, bool use_locking = false, string? name = null, bool read_value = true) =>
        assign_sub<Tensor>(delta, use_locking, name, read_value);

    /// <summary>Rows of the variable.</summary>
    public Tensor sparse_read(Tensor indices, string? name = "Gather")
    {
        NoteAccess();
        return tf.Context.ExecuteOp(
            "ResourceGather",
            name!,
            new ExecuteOpArgs(handle, indices) { OpAttrs = { ["dtype"] = _dtype } }
        );
    }

    public static implicit operator Tensor(ResourceVariable var) => var._TensorConversionFunction();

    public static implicit operator Eager.EagerTensor(ResourceVariable var) =>
        var.value() as Eager.EagerTensor
        ?? throw new ValueError($"The variable '{var.Name}' belongs to a graph and has no eager value.");
}
