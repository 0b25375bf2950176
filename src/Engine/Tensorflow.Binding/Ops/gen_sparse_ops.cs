using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Operations on sparse tensors.</summary>
public class gen_sparse_ops
{
    public static Tensor sparse_to_dense<T>(
        Tensor sparse_indices,
        Tensor output_shape,
        Tensor sparse_values,
        T? default_value = default,
        bool validate_indices = true,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "SparseToDense",
            name!,
            new ExecuteOpArgs(
                sparse_indices,
                tf.cast(output_shape, sparse_indices.dtype),
                sparse_values,
                default_value is null
                    ? new Tensor(Engine.HostValue.Zeros(sparse_values.dtype, Shape.Scalar))
                    : ops.convert_to_tensor(default_value, sparse_values.dtype)
            ).Attr("validate_indices", validate_indices)
        );

    public static Tensor sparse_to_dense<T>(
        Tensor sparse_indices,
        int[] output_shape,
        T sparse_values,
        T default_value,
        bool validate_indices = true,
        string? name = null
    ) =>
        sparse_to_dense(
            sparse_indices,
            ops.convert_to_tensor(output_shape),
            ops.convert_to_tensor(sparse_values!),
            default_value,
            validate_indices,
            name
        );
}

/// <summary>Functions on sparse tensors.</summary>
public class sparse_ops
{
    public Tensor sparse_to_dense<T>(
        Tensor sparse_indices,
        int[] output_shape,
        T sparse_values,
        T? default_value = default,
        bool validate_indices = true,
        string? name = null
    ) =>
        gen_sparse_ops.sparse_to_dense(
            sparse_indices,
            output_shape,
            sparse_values,
            default_value!,
            validate_indices,
            name
        );
}
