namespace Tensorflow;

public partial class tensorflow
{
    public SparseTensor SparseTensor(long[,] indices, Array values, long[] dense_shape) =>
        new(indices, values, dense_shape);

    /// <summary>A dense tensor; what the sparse one does not name is <paramref name="default_value"/>, or zero.</summary>
    public Tensor sparse_tensor_to_dense(
        SparseTensor sp_input,
        Array? default_value = null,
        bool validate_indices = true,
        string? name = null
    ) =>
        gen_sparse_ops.sparse_to_dense(
            sp_input.indices,
            sp_input.dense_shape,
            sp_input.values,
            default_value?.Cast<object>().Single(),
            validate_indices,
            name
        );

    public Tensor sparse_to_dense<T>(
        Tensor sparse_indices,
        Shape output_shape,
        T sparse_values,
        T? default_value = default,
        bool validate_indices = true,
        string? name = null
    ) =>
        gen_sparse_ops.sparse_to_dense(
            sparse_indices,
            ((int[]?)output_shape) ?? throw new ValueError("sparse_to_dense needs a known output_shape."),
            sparse_values,
            default_value!,
            validate_indices,
            name
        );
}
