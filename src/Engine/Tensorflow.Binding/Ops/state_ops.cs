namespace Tensorflow;

/// <summary>Variables as state: assignment and scattering.</summary>
public class state_ops
{
    public static Tensor assign(
        IVariableV1 @ref,
        object value,
        bool validate_shape = true,
        bool use_locking = true,
        string? name = null
    ) => @ref.assign(value, use_locking, name!);

    public static Tensor assign<T>(
        T @ref,
        object value,
        bool validate_shape = true,
        bool use_locking = true,
        string? name = null
    ) =>
        @ref is IVariableV1 variable
            ? assign(variable, value, validate_shape, use_locking, name)
            : gen_state_ops.assign(@ref, value, validate_shape, use_locking, name);

    public static Tensor assign_add<T>(IVariableV1 @ref, T value, bool use_locking = false, string? name = null) =>
        @ref.assign_add(value, use_locking, name!);

    public static Tensor assign_sub(IVariableV1 @ref, Tensor value, bool use_locking = false, string? name = null) =>
        @ref.assign_sub(value, use_locking, name!);

    public static Tensor is_variable_initialized(RefVariable @ref, string? name = null) =>
        gen_state_ops.is_variable_initialized(@ref, name);

    /// <summary>Adds rows to those of the variable that the indices name.</summary>
    public static Tensor scatter_add(
        IVariableV1 @ref,
        Tensor indices,
        Tensor updates,
        bool use_locking = false,
        string? name = null
    )
    {
        if (@ref.Handle.dtype != TF_DataType.TF_RESOURCE)
        {
            return gen_state_ops.scatter_add(@ref, indices, updates, use_locking, name);
        }
        Operation? update = gen_resource_variable_ops.resource_scatter_add(@ref.Handle, indices, updates, name);
        return update is null
            ? @ref.AsTensor()
            : Binding.tf_with(ops.control_dependencies([update]), _ => array_ops.identity(@ref.AsTensor()));
    }

    public static Tensor variable_op_v2(
        int[] shape,
        TF_DataType dtype,
        string name = "Variable",
        string container = "",
        string shared_name = ""
    ) => gen_state_ops.variable_v2(shape, dtype, name, container, shared_name);
}
