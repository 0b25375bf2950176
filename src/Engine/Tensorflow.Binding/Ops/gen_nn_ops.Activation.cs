using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Activation functions and their gradients.</summary>
public static partial class gen_nn_ops
{
    public static Tensor elu(Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("Elu", name, new ExecuteOpArgs(features));

    public static Tensor elu_grad(Tensor gradients, Tensor outputs, string? name = null) =>
        tf.Context.ExecuteOp("EluGrad", name, new ExecuteOpArgs(gradients, outputs));

    public static Tensor leaky_relu(Tensor features, float alpha = 0.2f, string? name = null) =>
        tf.Context.ExecuteOp("LeakyRelu", name, new ExecuteOpArgs(features).Attr("alpha", alpha));

    public static Tensor leaky_relu_grad(Tensor gradients, Tensor features, float alpha = 0.2f, string? name = null) =>
        tf.Context.ExecuteOp("LeakyReluGrad", name, new ExecuteOpArgs(gradients, features).Attr("alpha", alpha));

    public static Tensor log_softmax(Tensor logits, string? name = null) =>
        tf.Context.ExecuteOp("LogSoftmax", name, new ExecuteOpArgs(logits));

    public static Tensor relu(Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("Relu", name, new ExecuteOpArgs(features));

    public static Tensor relu6(Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("Relu6", name, new ExecuteOpArgs(features));

    public static Tensor relu_grad(Tensor gradients, Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("ReluGrad", name, new ExecuteOpArgs(gradients, features));

    public static Tensor selu(Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("Selu", name, new ExecuteOpArgs(features));

    public static Tensor selu_grad(Tensor gradients, Tensor outputs, string? name = null) =>
        tf.Context.ExecuteOp("SeluGrad", name, new ExecuteOpArgs(gradients, outputs));

    public static Tensor softmax(Tensor logits, string? name = null) =>
        tf.Context.ExecuteOp("Softmax", name, new ExecuteOpArgs(logits));

    public static Tensor[] softmax_cross_entropy_with_logits(Tensor features, Tensor labels, string? name = null) =>
        tf.Context.ExecuteOp("SoftmaxCrossEntropyWithLogits", name, new ExecuteOpArgs(features, labels));

    public static Tensor softplus(Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("Softplus", name, new ExecuteOpArgs(features));

    public static Tensor softplus_grad(Tensor gradients, Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("SoftplusGrad", name, new ExecuteOpArgs(gradients, features));

    public static Tensor softsign(Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("Softsign", name, new ExecuteOpArgs(features));

    public static Tensor softsign_grad(Tensor gradients, Tensor features, string? name = null) =>
        tf.Context.ExecuteOp("SoftsignGrad", name, new ExecuteOpArgs(gradients, features));

    public static Tensor[] sparse_softmax_cross_entropy_with_logits(
        Tensor features,
        Tensor labels,
        string? name = null
    ) => tf.Context.ExecuteOp("SparseSoftmaxCrossEntropyWithLogits", name, new ExecuteOpArgs(features, labels));
}
