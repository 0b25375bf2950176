namespace Tensorflow;

public partial class tensorflow
{
    public Tensor reduce_all(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_all(input_tensor, axis, keepdims, name);

    public Tensor reduce_any(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_any(input_tensor, axis, keepdims, name);

    public Tensor reduce_logsumexp(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null
    ) => math_ops.reduce_logsumexp(input_tensor, axis, keepdims, name);

    public Tensor reduce_max(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_max(input_tensor, axis, keepdims, name);

    public Tensor reduce_mean(
        Tensor input_tensor,
        Axis? axis = null,
        bool keepdims = false,
        string? name = null,
        int? reduction_indices = null
    ) => math_ops.reduce_mean(input_tensor, axis, keepdims, name, reduction_indices);

    public Tensor reduce_min(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_min(input_tensor, axis, keepdims, name);

    public Tensor reduce_prod(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_prod(input_tensor, axis, keepdims, name);

    public Tensor reduce_std(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_std(input_tensor, axis, keepdims, name);

    public Tensor reduce_sum(
        Tensor input,
        Axis? axis = null,
        Axis? reduction_indices = null,
        bool keepdims = false,
        string? name = null
    ) => gen_math_ops.sum(input, math_ops.ReductionAxes(input, axis ?? reduction_indices), keepdims, name);

    public Tensor reduce_variance(Tensor input_tensor, Axis? axis = null, bool keepdims = false, string? name = null) =>
        math_ops.reduce_variance(input_tensor, axis, keepdims, name);

    public Tensor arg_max(
        Tensor input,
        int dimension,
        TF_DataType output_type = TF_DataType.TF_INT64,
        string? name = null
    ) => gen_math_ops.arg_max(input, constant_op.constant(dimension), output_type, name);

    public Tensor arg_min(
        Tensor input,
        int dimension,
        TF_DataType output_type = TF_DataType.TF_INT64,
        string? name = null
    ) => gen_math_ops.arg_min(input, constant_op.constant(dimension), output_type, name);

    public Tensor cumsum(Tensor x, int axis = 0, bool exclusive = false, bool reverse = false, string? name = null) =>
        math_ops.cumsum(x, axis, exclusive, reverse, name);

    public Tensor max<Tx, Ty>(Tx input, Ty axis, bool keep_dims = false, string? name = null) =>
        gen_math_ops.max(ops.convert_to_tensor(input!), ops.convert_to_tensor(axis!), keep_dims, name);

    public Tensor min<Tx, Ty>(Tx input, Ty axis, bool keep_dims = false, string? name = null) =>
        gen_math_ops.min(ops.convert_to_tensor(input!), ops.convert_to_tensor(axis!), keep_dims, name);

    public Tensor sum(Tensor input, int axis, bool keep_dims = false, string? name = null) =>
        gen_math_ops.sum(input, constant_op.constant(axis), keep_dims, name);
}
