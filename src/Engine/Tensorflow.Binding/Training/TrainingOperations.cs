namespace Tensorflow;

/// <summary>Update operations on resource variables; null when run eagerly.</summary>
internal static class TrainingOperations
{
    public static Operation? GradientDescent(Tensor variable, Tensor alpha, Tensor delta, bool useLocking) =>
        OperationCalls.Execute(
            "ResourceApplyGradientDescent",
            null,
            new ExecuteOpArgs(variable, alpha, delta).Attr("use_locking", useLocking)
        );

    public static Operation? Adam(
        Tensor variable,
        Tensor m,
        Tensor v,
        Tensor beta1Power,
        Tensor beta2Power,
        Tensor learningRate,
        Tensor beta1,
        Tensor beta2,
        Tensor epsilon,
        Tensor gradient,
        bool useLocking,
        bool useNesterov = false,
        string? name = null
    ) =>
        OperationCalls.Execute(
            "ResourceApplyAdam",
            name,
            new ExecuteOpArgs(variable, m, v, beta1Power, beta2Power, learningRate, beta1, beta2, epsilon, gradient)
                .Attr("use_locking", useLocking)
                .Attr("use_nesterov", useNesterov)
        );
}
