namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// Gradient descent: w -= lr · g; with momentum m = momentum · m - lr · g and w += m
/// (nesterov: w += momentum · m - lr · g).
/// </summary>
public class SGD : OptimizerV2
{
    private readonly bool _nesterov;

    /// <exception cref="ValueError">The momentum is not between 0 and 1.</exception>
    public SGD(float learning_rate, float momentum = 0.0f, bool nesterov = false, float decay = 0.0f)
        : base(new OptimizerV2Args { LearningRate = learning_rate, InitialDecay = decay })
    {
        if (momentum is < 0 or > 1)
            throw new ValueError($"momentum must be a number between 0 and 1, got {momentum}.");
        _momentum = momentum > 0;
        _set_hyper("momentum", momentum);
        _nesterov = nesterov;
    }

    protected override string _name => "SGD";

    protected override void _create_slots(IVariableV1[] var_list)
    {
        if (!_momentum)
            return;
        foreach (var variable in var_list)
            add_slot(variable, "momentum");
    }

    protected override void _prepare_local(
        DeviceDType device_dtype,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    )
    {
        base._prepare_local(device_dtype, _apply_state);
        if (_momentum)
            _apply_state[device_dtype]["momentum"] = array_ops.identity(_get_hyper("momentum", device_dtype.DType));
    }

    protected override Operation _resource_apply_dense(
        IVariableV1 var,
        Tensor grad,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    )
    {
        var coefficients = Coefficients(var, _apply_state);
        if (!_momentum)
            return OperationOf(
                gen_training_ops.resource_apply_gradient_descent(
                    var.Handle,
                    coefficients["lr_t"],
                    grad,
                    use_locking: _use_locking
                )
            );
        return OperationOf(
            gen_training_ops.resource_apply_keras_momentum(
                var.Handle,
                get_slot(var, "momentum").Handle,
                coefficients["lr_t"],
                grad,
                coefficients["momentum"],
                use_locking: _use_locking,
                use_nesterov: _nesterov
            )
        );
    }
}
