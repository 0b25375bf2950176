using static Tensorflow.Reference.Tests.Operations.Call;

namespace Tensorflow.Reference.Tests.Operations;

internal static partial class OperationCalls
{
    private static void AddNetworks()
    {
        foreach (var type in new[] { "Elu", "Relu", "Relu6", "Selu", "Softplus", "Softsign" })
            Direct($"nn.{type.ToLowerInvariant()}", type);
        Direct("nn.bias_add", "BiasAdd");
        Direct("nn.leaky_relu", "LeakyRelu");
        Direct("nn.log_softmax", "LogSoftmax");
        Add("nn.silu", (x, _) => Op("Mul", x[0], Op("Sigmoid", x[0])));
        Add("nn.gelu", (x, _) => Gelu(x[0]));
        Add("nn.softmax", (x, a) => Softmax(x[0], a.Integer("axis", -1)));
        Add("nn.softmax_cross_entropy_with_logits", (x, _) => Op("SoftmaxCrossEntropyWithLogits", x[1], x[0]));
        Add(
            "nn.sparse_softmax_cross_entropy_with_logits",
            (x, _) => Op("SparseSoftmaxCrossEntropyWithLogits", x[1], x[0])
        );
        Add("nn.sigmoid_cross_entropy_with_logits", (x, _) => SigmoidCrossEntropy(x[0], x[1]));
        Add(
            "nn.batch_normalization",
            (x, a) =>
            {
                // x, mean, variance, offset, scale
                var inverse = Op("Mul", Op("Rsqrt", Op("AddV2", x[2], Number(a.Real("variance_epsilon")))), x[4]);
                return Op("AddV2", Op("Mul", x[0], inverse), Op("Sub", x[3], Op("Mul", x[1], inverse)));
            }
        );
    }

    /// <summary>x Φ(x) (Hendrycks and Gimpel, 2016), Φ by the error function.</summary>
    private static Tensor Gelu(Tensor x)
    {
        var error = Op("Erf", Op("Mul", x, Number(Math.Sqrt(0.5))));
        return Op("Mul", Op("Mul", x, Number(0.5)), Op("AddV2", error, Number(1)));
    }

    private static Tensor SigmoidCrossEntropy(Tensor labels, Tensor logits)
    {
        var zeros = Op("ZerosLike", logits);
        var isPositive = Op("GreaterEqual", logits, zeros);
        var positive = Op("SelectV2", isPositive, logits, zeros);
        var negative = Op("SelectV2", isPositive, Op("Neg", logits), logits);
        return Op("AddV2", Op("Sub", positive, Op("Mul", logits, labels)), Op("Log1p", Op("Exp", negative)));
    }

    private static Tensor Softmax(Tensor x, int axis)
    {
        var last = x.shape.ndim - 1;
        if (axis < 0 || axis == last)
            return Op("Softmax", x);
        int[] order = [.. Enumerable.Range(0, last + 1)];
        (order[axis], order[last]) = (order[last], order[axis]);
        return Op("Transpose", Op("Softmax", Op("Transpose", x, Ints(order))), Ints(order));
    }
}
