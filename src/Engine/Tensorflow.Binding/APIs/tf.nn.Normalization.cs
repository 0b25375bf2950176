using static Tensorflow.Binding;

namespace Tensorflow;

public partial class tensorflow
{
    public partial class nn_internal
    {
        public Tensor batch_normalization(
            Tensor x,
            Tensor mean,
            Tensor variance,
            Tensor offset,
            Tensor scale,
            float variance_epsilon,
            string? name = null
        ) => nn_impl.batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name);

        public Tensor[] fused_batch_norm(
            Tensor x,
            Tensor scale,
            Tensor offset,
            Tensor? mean = null,
            Tensor? variance = null,
            float epsilon = 0.001f,
            string data_format = "NHWC",
            bool is_training = true,
            string? name = null,
            float exponential_avg_factor = 1f
        ) =>
            nn_impl.fused_batch_norm(
                x,
                scale,
                offset,
                mean,
                variance,
                epsilon,
                data_format,
                is_training,
                name,
                exponential_avg_factor
            );

        public Tensor lrn(
            Tensor input,
            int depth_radius = 5,
            int bias = 1,
            int alpha = 1,
            float beta = 0.5f,
            string? name = null
        ) => gen_nn_ops.lrn(input, depth_radius, bias, alpha, beta, name);

        public (Tensor, Tensor) moments(Tensor x, Axis axes, string? name = null, bool keep_dims = false) =>
            nn_impl.moments(x, axes, name, keep_dims);
    }
}
