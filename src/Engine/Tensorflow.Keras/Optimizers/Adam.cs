namespace Tensorflow.Keras.Optimizers;

/// <summary>Adam (Kingma and Ba 2015), with epsilon outside the square root as in TensorFlow.</summary>
public class Adam : OptimizerV2
{
    private readonly float _epsilon;
    private readonly bool _amsgrad;

    public Adam(
        float learning_rate = 0.001f,
        float beta_1 = 0.9f,
        float beta_2 = 0.999f,
        float epsilon = 1e-7f,
        bool amsgrad = false,
        string name = "Adam"
    )
        : base(new OptimizerV2Args { LearningRate = learning_rate, Name = name })
    {
        _set_hyper("beta_1", beta_1);
        _set_hyper("beta_2", beta_2);
        _epsilon = epsilon;
        _amsgrad = amsgrad;
    }

    protected override string _name => "Adam";

    protected override void _create_slots(IVariableV1[] var_list)
    {
        foreach (var variable in var_list)
            add_slot(variable, "m");
        foreach (var variable in var_list)
            add_slot(variable, "v");
        if (!_amsgrad)
            return;
        foreach (var variable in var_list)
            add_slot(variable, "vhat");
    }

    protected override void _prepare_local(
        DeviceDType device_dtype,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state
    )
    {
        base._prepare_local(device_dtype, apply_state);
        var dtype = device_dtype.DType;
        var step = math_ops.cast(iterations.AsTensor() + tf.constant(1L), dtype);
        var beta1 = array_ops.identity(_get_hyper("beta_1", dtype));
        var beta2 = array_ops.identity(_get_hyper("beta_2", dtype));
        var state = apply_state[device_dtype];
        state["epsilon"] = tf.constant(_epsilon, dtype);
        state["beta_1_t"] = beta1;
        state["beta_1_power"] = math_ops.pow(beta1, step);
        state["beta_2_t"] = beta2;
        state["beta_2_power"] = math_ops.pow(beta2, step);
    }

    protected override Operation _resource_apply_dense(
        IVariableV1 var,
        Tensor grad,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state
    )
    {
        var coefficients = Coefficients(var, apply_state);
        if (_amsgrad)
            return ApplyAmsgrad(var, grad, coefficients);
        return OperationOf(
            gen_training_ops.resource_apply_adam(
                var.Handle,
                get_slot(var, "m").Handle,
                get_slot(var, "v").Handle,
                coefficients["beta_1_power"],
                coefficients["beta_2_power"],
                coefficients["lr_t"],
                coefficients["beta_1_t"],
                coefficients["beta_2_t"],
                coefficients["epsilon"],
                grad,
                use_locking: _use_locking
            )
        );
    }

    /// <summary>Adam with the largest second moment so far (Reddi et al. 2018).</summary>
    private Operation ApplyAmsgrad(IVariableV1 var, Tensor grad, Dictionary<string, Tensor> coefficients)
    {
        var (beta1, beta2) = (coefficients["beta_1_t"], coefficients["beta_2_t"]);
        var (m, v, largest) = (get_slot(var, "m"), get_slot(var, "v"), get_slot(var, "vhat"));
        var first = beta1 * m.AsTensor() + (1f - beta1) * grad;
        var second = beta2 * v.AsTensor() + (1f - beta2) * math_ops.square(grad);
        var maximum = tf.maximum(largest.AsTensor(), second);
        m.assign(first, _use_locking, read_value: false);
        v.assign(second, _use_locking, read_value: false);
        largest.assign(maximum, _use_locking, read_value: false);
        var correction = math_ops.sqrt(1f - coefficients["beta_2_power"]) / (1f - coefficients["beta_1_power"]);
        var step = coefficients["lr_t"] * correction * first / (math_ops.sqrt(maximum) + coefficients["epsilon"]);
        return OperationOf(var.assign_sub(step, _use_locking, read_value: false));
    }
}
