using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Kernels on variables of TensorFlow 1.</summary>
public class gen_state_ops
{
    public static Tensor assign<T>(
        T @ref,
        object value,
        bool validate_shape = true,
        bool use_locking = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "Assign",
            name!,
            new ExecuteOpArgs(HandleOf(@ref!), value)
                .Attr("validate_shape", validate_shape)
                .Attr("use_locking", use_locking)
        );

    public static Tensor assign_add<T>(IVariableV1 @ref, T value, bool use_locking = false, string? name = null) =>
        tf.Context.ExecuteOp(
            "AssignAdd",
            name!,
            new ExecuteOpArgs(@ref.Handle, value!).Attr("use_locking", use_locking)
        );

    public static Tensor assign_sub(IVariableV1 @ref, Tensor value, bool use_locking = false, string? name = null) =>
        tf.Context.ExecuteOp(
            "AssignSub",
            name!,
            new ExecuteOpArgs(@ref.Handle, value).Attr("use_locking", use_locking)
        );

    public static Tensor is_variable_initialized(RefVariable @ref, string? name = null) =>
        tf.Context.ExecuteOp("IsVariableInitialized", name!, new ExecuteOpArgs(@ref.Handle));

    public static Tensor scatter_add(
        IVariableV1 @ref,
        Tensor indices,
        Tensor updates,
        bool use_locking = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ScatterAdd",
            name!,
            new ExecuteOpArgs(@ref.Handle, indices, updates).Attr("use_locking", use_locking)
        );

    public static Tensor variable_v2(
        int[] shape,
        TF_DataType dtype,
        string? name = null,
        string container = "",
        string shared_name = ""
    ) =>
        tf.Context.ExecuteOp(
            "VariableV2",
            name!,
            new ExecuteOpArgs()
                .Attr("shape", new Shape(shape))
                .Attr("dtype", dtype.as_base_dtype())
                .Attr("container", container)
                .Attr("shared_name", shared_name)
        );

    private static object HandleOf(object reference) => reference is IVariableV1 variable ? variable.Handle : reference;
}
