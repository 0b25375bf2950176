using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Update kernels of the optimizers.</summary>
public class gen_training_ops
{
    public static Tensor apply_adam(
        Tensor var,
        Tensor m,
        Tensor v,
        Tensor beta1_power,
        Tensor beta2_power,
        Tensor lr,
        Tensor beta1,
        Tensor beta2,
        Tensor epsilon,
        Tensor grad,
        bool use_locking = false,
        bool use_nesterov = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ApplyAdam",
            name!,
            new ExecuteOpArgs(var, m, v, beta1_power, beta2_power, lr, beta1, beta2, epsilon, grad)
                .Attr("use_locking", use_locking)
                .Attr("use_nesterov", use_nesterov)
        );

    public static Tensor apply_gradient_descent(
        IVariableV1 var,
        Tensor alpha,
        Tensor delta,
        bool use_locking = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ApplyGradientDescent",
            name!,
            new ExecuteOpArgs(var.Handle, alpha, delta).Attr("use_locking", use_locking)
        );

    public static Tensor resource_apply_adam(
        Tensor var,
        Tensor m,
        Tensor v,
        Tensor beta1_power,
        Tensor beta2_power,
        Tensor lr,
        Tensor beta1,
        Tensor beta2,
        Tensor epsilon,
        Tensor grad,
        bool use_locking = false,
        bool use_nesterov = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ResourceApplyAdam",
            name!,
            new ExecuteOpArgs(var, m, v, beta1_power, beta2_power, lr, beta1, beta2, epsilon, grad)
                .Attr("use_locking", use_locking)
                .Attr("use_nesterov", use_nesterov)
        );

    public static Tensor resource_apply_gradient_descent(
        Tensor var,
        Tensor alpha,
        Tensor delta,
        bool use_locking = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ResourceApplyGradientDescent",
            name!,
            new ExecuteOpArgs(var, alpha, delta).Attr("use_locking", use_locking)
        );

    public static Tensor resource_apply_keras_momentum(
        Tensor var,
        Tensor accum,
        Tensor lr,
        Tensor grad,
        Tensor momentum,
        bool use_locking = false,
        bool use_nesterov = false,
        string? name = null
    ) =>
        tf.Context.ExecuteOp(
            "ResourceApplyKerasMomentum",
            name!,
            new ExecuteOpArgs(var, accum, lr, grad, momentum)
                .Attr("use_locking", use_locking)
                .Attr("use_nesterov", use_nesterov)
        );
}
