namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// RMSprop (Hinton 2012): w -= lr · g / (√ms + ε), where ms is the running mean of g². Centered: less the square of the
/// running mean of g. With momentum the step is added to momentum times the last one.
/// </summary>
public class RMSprop : OptimizerV2
{
    private readonly RMSpropArgs _args;

    public RMSprop(RMSpropArgs args)
        : base(args)
    {
        _args = args;
        _set_hyper("rho", args.RHO);
        _set_hyper("momentum", args.Momentum);
        _momentum = args.Momentum > 0;
    }

    protected override string _name => "RMSprop";

    protected override void _create_slots(IVariableV1[] var_list)
    {
        foreach (var variable in var_list)
        {
            add_slot(variable, "rms");
            if (_momentum)
                add_slot(variable, "momentum");
            if (_args.Centered)
                add_slot(variable, "mg");
        }
    }

    protected override void _prepare_local(
        DeviceDType device_dtype,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    )
    {
        base._prepare_local(device_dtype, _apply_state);
        var state = _apply_state[device_dtype];
        var rho = array_ops.identity(_get_hyper("rho", device_dtype.DType));
        state["rho"] = rho;
        state["one_minus_rho"] = tf.constant(1f, device_dtype.DType) - rho;
        state["epsilon"] = tf.constant(_args.Epsilon, device_dtype.DType);
    }

    protected override Operation _resource_apply_dense(
        IVariableV1 var,
        Tensor grad,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    )
    {
        var coefficients = Coefficients(var, _apply_state);
        var rms = RunningMean(get_slot(var, "rms"), math_ops.square(grad), coefficients);
        if (_args.Centered)
            rms -= math_ops.square(RunningMean(get_slot(var, "mg"), grad, coefficients));
        var epsilon = coefficients["epsilon"];
        // TensorFlow adds epsilon inside the root where there is momentum or centering, and outside where there is not.
        var inside = _momentum || _args.Centered;
        var scale = inside ? math_ops.sqrt(rms + epsilon) : math_ops.sqrt(rms) + epsilon;
        var step = coefficients["lr_t"] * grad / scale;
        if (_momentum)
        {
            var slot = get_slot(var, "momentum");
            step += _get_hyper("momentum", var.dtype.as_base_dtype()) * slot.AsTensor();
            slot.assign(step, _use_locking, read_value: false);
        }
        return OperationOf(var.assign(var.AsTensor() - step, _use_locking, read_value: false));
    }

    private Tensor RunningMean(IVariableV1 slot, Tensor value, Dictionary<string, Tensor> coefficients)
    {
        var mean = coefficients["rho"] * slot.AsTensor() + coefficients["one_minus_rho"] * value;
        slot.assign(mean, _use_locking, read_value: false);
        return mean;
    }
}
