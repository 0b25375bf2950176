using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Variables as resources: handles, reading, assigning, scattering.</summary>
public static partial class gen_resource_variable_ops
{
    public static Operation? assign_add_variable_op(Tensor resource, Tensor value, string? name = null) =>
        OperationCalls.Execute("AssignAddVariableOp", name, new ExecuteOpArgs(resource, value));

    public static Operation? assign_sub_variable_op(Tensor resource, Tensor value, string? name = null) =>
        OperationCalls.Execute("AssignSubVariableOp", name, new ExecuteOpArgs(resource, value));

    public static Operation? assign_variable_op(
        Tensor resource,
        Tensor value,
        bool validate_shape = false,
        string? name = null
    ) =>
        OperationCalls.Execute(
            "AssignVariableOp",
            name,
            new ExecuteOpArgs(resource, value).Attr("validate_shape", validate_shape)
        );

    public static Operation? destroy_resource_op(
        Tensor resource,
        bool ignore_lookup_error = true,
        string? name = null
    ) =>
        OperationCalls.Execute(
            "DestroyResourceOp",
            name,
            new ExecuteOpArgs(resource).Attr("ignore_lookup_error", ignore_lookup_error)
        );

    public static Tensor read_variable_op(Tensor resource, TF_DataType dtype, string? name = null) =>
        tf.Context.ExecuteOp("ReadVariableOp", name, new ExecuteOpArgs(resource).Attr("dtype", dtype));

    public static Tensor resource_gather(
        Tensor resource,
        Tensor indices,
        TF_DataType dtype,
        int batch_dims = 0,
        bool validate_indices = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ResourceGather",
            name,
            new ExecuteOpArgs(resource, indices)
                .Attr("dtype", dtype)
                .Attr("batch_dims", batch_dims)
                .Attr("validate_indices", validate_indices)
        );

    public static Tensor resource_gather_nd(Tensor resource, Tensor indices, TF_DataType dtype, string? name = null) =>
        tf.Context.ExecuteOp("ResourceGatherNd", name, new ExecuteOpArgs(resource, indices).Attr("dtype", dtype));

    public static Operation? resource_scatter_add(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterAdd", name, new ExecuteOpArgs(resource, indices, updates));

    public static Operation? resource_scatter_div(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterDiv", name, new ExecuteOpArgs(resource, indices, updates));

    public static Operation? resource_scatter_max(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterMax", name, new ExecuteOpArgs(resource, indices, updates));

    public static Operation? resource_scatter_min(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterMin", name, new ExecuteOpArgs(resource, indices, updates));

    public static Operation? resource_scatter_mul(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterMul", name, new ExecuteOpArgs(resource, indices, updates));

    public static Operation? resource_scatter_sub(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterSub", name, new ExecuteOpArgs(resource, indices, updates));

    public static Operation? resource_scatter_update(
        Tensor resource,
        Tensor indices,
        Tensor updates,
        string? name = null
    ) => OperationCalls.Execute("ResourceScatterUpdate", name, new ExecuteOpArgs(resource, indices, updates));

    public static Tensor var_handle_op(
        TF_DataType dtype,
        Shape shape,
        string container = "",
        string shared_name = "",
        string[]? allowed_devices = null,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "VarHandleOp",
            name,
            new ExecuteOpArgs()
                .Attr("dtype", dtype)
                .Attr("shape", shape)
                .Attr("container", container)
                .Attr("shared_name", shared_name)
                .Attr("allowed_devices", allowed_devices ?? [])
        );

    public static Tensor var_is_initialized_op(Tensor resource, string? name = null) =>
        tf.Context.ExecuteOp("VarIsInitializedOp", name, new ExecuteOpArgs(resource));

    public static Tensor variable_shape(
        Tensor input,
        TF_DataType out_type = TF_DataType.TF_INT32,
        string? name = null
    ) => tf.Context.ExecuteOp("VariableShape", name, new ExecuteOpArgs(input).Attr("out_type", out_type));
}
