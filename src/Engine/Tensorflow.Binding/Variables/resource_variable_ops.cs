using Tensorflow.Engine;

namespace Tensorflow;

/// <summary>Handles of resource variables.</summary>
public static class resource_variable_ops
{
    public static bool is_resource_variable(object var) => var is BaseResourceVariable;

    public static void variable_accessed(IVariableV1 variable) => (variable as BaseResourceVariable)?.NoteAccess();

    public static Tensor eager_safe_variable_handle(
        Tensor initial_value,
        Shape shape,
        string shared_name,
        string? name,
        bool graph_mode
    ) => variable_handle_from_shape_and_dtype(shape, initial_value.dtype, shared_name, name, graph_mode);

    public static Tensor variable_handle_from_shape_and_dtype(
        Shape shape,
        TF_DataType dtype,
        string shared_name,
        string? name,
        bool graph_mode,
        Tensor? initial_value = null
    ) => VariableHandles.Create(dtype.as_base_dtype(), shape, shared_name, !graph_mode, name);
}
