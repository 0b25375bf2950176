namespace Tensorflow;

public partial class tensorflow
{
    public MathApi math { get; } = new();

    /// <summary>Functions under <c>tf.math</c>.</summary>
    public class MathApi
    {
        public Tensor angle(Tensor x, string? name = null) => gen_math_ops.angle(x, x.dtype.real_dtype(), name);

        public Tensor argmax(
            Tensor input,
            Axis? axis = null,
            string? name = null,
            int? dimension = null,
            TF_DataType output_type = TF_DataType.TF_INT64
        ) => gen_math_ops.arg_max(input, axis ?? dimension ?? 0, output_type, name);

        public Tensor bincount(
            Tensor arr,
            Tensor? weights = null,
            Tensor? minlength = null,
            Tensor? maxlength = null,
            TF_DataType dtype = TF_DataType.TF_INT32,
            string? name = null,
            Shape? axis = null,
            bool binary_output = false
        ) => math_ops.bincount(arr, weights, minlength, maxlength, dtype, name, axis, binary_output);

        public Tensor conj(Tensor x, string? name = null) => math_ops.conj(x, name);

        public Tensor count_nonzero(
            Tensor input,
            Axis? axis = null,
            bool? keepdims = null,
            TF_DataType dtype = TF_DataType.TF_INT64,
            string? name = null
        ) => math_ops.count_nonzero_v2(input, axis, keepdims ?? false, name, dtype);

        public Tensor divide_no_nan(Tensor a, Tensor b, string? name = null) => math_ops.div_no_nan(a, b, name);

        public Tensor erf(Tensor x, string? name = null) => math_ops.erf(x, name);

        public Tensor imag(Tensor x, string? name = null) => gen_math_ops.imag(x, x.dtype.real_dtype(), name);

        public Tensor in_top_k(Tensor predictions, Tensor targets, int k, string name = "InTopK") =>
            nn_ops.in_top_k(predictions, targets, k, name);

        public Tensor log(Tensor x, string? name = null) => gen_math_ops.log(x, name);

        public Tensor multiply(Tensor x, Tensor y, string? name = null) => math_ops.multiply(x, y, name);

        public Tensor real(Tensor x, string? name = null) => math_ops.real(x, name);

        public Tensor reduce_euclidean_norm(
            Tensor input_tensor,
            Axis? axis = null,
            bool keepdims = false,
            string? name = null
        ) => math_ops.reduce_euclidean_norm(input_tensor, axis, keepdims, name);

        public Tensor softplus(Tensor features, string? name = null) => nn_ops.softplus(features, name);

        public Tensor square(Tensor x, string? name = null) => math_ops.square(x, name);

        public Tensor sum(Tensor x, Axis? axis = null, string? name = null) =>
            gen_math_ops.sum(x, math_ops.ReductionAxes(x, axis), name: name);

        public Tensor tanh(Tensor x, string? name = null) => math_ops.tanh(x, name);

        public Tensors top_k(Tensor input, int k, bool sorted = true, string? name = null) =>
            nn_ops.top_kv2(input, k, sorted, name);
    }
}
