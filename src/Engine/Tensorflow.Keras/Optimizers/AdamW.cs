namespace Tensorflow.Keras.Optimizers;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019): w -= lr · decay · w before each update.</summary>
public class AdamW(
    float learning_rate = 0.001f,
    float weight_decay = 0.004f,
    float beta_1 = 0.9f,
    float beta_2 = 0.999f,
    float epsilon = 1e-7f,
    bool amsgrad = false,
    List<string>? no_decay_params = null,
    string name = "AdamW"
) : Adam(learning_rate, beta_1, beta_2, epsilon, amsgrad, name)
{
    protected override void _prepare_local(
        DeviceDType device_dtype,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state
    )
    {
        base._prepare_local(device_dtype, apply_state);
        apply_state[device_dtype]["weight_decay"] = tf.constant(weight_decay, device_dtype.DType);
    }

    protected override Operation _resource_apply_dense(
        IVariableV1 var,
        Tensor grad,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state
    )
    {
        // As in TensorFlow.NET the decay takes the learning rate given to the constructor.
        _decay_weights_op(var, _hyper["learning_rate"], apply_state);
        return base._resource_apply_dense(var, grad, apply_state);
    }

    protected Operation _decay_weights_op(
        IVariableV1 var,
        float learning_rate,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state
    )
    {
        if (!_do_use_weight_decay(var.Name))
            return null!;
        var decay = Coefficients(var, apply_state)["weight_decay"];
        var rate = tf.constant(learning_rate, var.dtype.as_base_dtype());
        return OperationOf(var.assign_sub(rate * decay * var.AsTensor(), read_value: false));
    }

    protected bool _do_use_weight_decay(string param_name) =>
        weight_decay != 0 && no_decay_params?.Exists(param_name.Contains) != true;
}
