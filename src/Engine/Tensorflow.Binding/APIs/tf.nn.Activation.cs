using Tensorflow.Operations.Activation;

namespace Tensorflow;

public partial class tensorflow
{
    public partial class nn_internal
    {
        public Tensor elu(Tensor features, string? name = null) => gen_nn_ops.elu(features, name);

        public Tensor leaky_relu(Tensor features, float alpha = 0.2f, string? name = null) =>
            nn_ops.leaky_relu(features, alpha, name);

        public IActivation relu() => new relu();

        public Tensor relu(Tensor features, string? name = null) => gen_nn_ops.relu(features, name);

        public Tensor relu6(Tensor features, string? name = null) => gen_nn_ops.relu6(features, name);

        public Tensor sigmoid<T>(T x, string? name = null) => math_ops.sigmoid(x, name);

        public IActivation softmax() => new softmax();

        public Tensor softmax(Tensor logits, int axis = -1, string? name = null) => nn_ops.softmax(logits, axis, name);

        public IActivation swish() => new swish();

        public IActivation tanh() => new tanh();

        public Tensor tanh(Tensor x, string? name = null) => gen_math_ops.tanh(x, name);

        public Tensor softmax_cross_entropy_with_logits(
            Tensor labels,
            Tensor logits,
            int dim = -1,
            string? name = null
        ) => softmax_cross_entropy_with_logits_v2(labels, logits, dim, name);

        public Tensor softmax_cross_entropy_with_logits_v2(
            Tensor labels,
            Tensor logits,
            int axis = -1,
            string? name = null
        ) => nn_ops.softmax_cross_entropy_with_logits_v2_helper(labels, logits, axis, name);

        public Tensor sparse_softmax_cross_entropy_with_logits(
            Tensor? labels = null,
            Tensor? logits = null,
            string? name = null
        ) => nn_ops.sparse_softmax_cross_entropy_with_logits(labels, logits, name);

        public Tensor sigmoid_cross_entropy_with_logits(Tensor labels, Tensor logits, string? name = null) =>
            nn_impl.sigmoid_cross_entropy_with_logits(labels, logits, name);
    }
}
