using Tensorflow.Train;

namespace Tensorflow.Keras.Optimizers;

/// <summary>
/// The base of Keras optimizers: hyperparameters as variables, slots for each variable, and an update that subclasses
/// define for a dense gradient.
/// </summary>
public partial class OptimizerV2 : Trackable, IOptimizer
{
    private static readonly DeviceDType Comparer = new();

    protected bool _hypers_created;
    protected bool _momentum;
    protected bool _use_locking = true;
    protected float _initial_decay;
    protected IVariableV1? _iterations;
    protected Dictionary<string, float> _hyper = [];
    protected Dictionary<string, IVariableV1> _hyper_variables = [];

    public OptimizerV2(OptimizerV2Args args)
    {
        _initial_decay = args.InitialDecay;
        _set_hyper("learning_rate", args.LearningRate);
        _set_hyper("decay", args.InitialDecay);
        ClipNorm = args.ClipNorm;
        ClipValue = args.ClipValue;
    }

    /// <summary>The learning rate; assign to it to change it while training.</summary>
    public IVariableV1 lr
    {
        get
        {
            _create_hypers();
            return _hyper_variables["learning_rate"];
        }
    }

    protected virtual string _name => GetType().Name;

    protected ResourceVariable iterations => (ResourceVariable)_iterations!;

    private float ClipNorm { get; }

    private float ClipValue { get; }

    /// <summary>Applies one gradient to its variable.</summary>
    public void apply_gradients(
        (Tensor, IVariableV1) grads_and_vars,
        string? name = null,
        bool experimental_aggregate_gradients = true
    ) => apply_gradients([grads_and_vars], name, experimental_aggregate_gradients);

    /// <summary>Applies one gradient to its variable.</summary>
    public void apply_gradients(
        (Tensor, ResourceVariable) grads_and_vars,
        string? name = null,
        bool experimental_aggregate_gradients = true
    ) => apply_gradients([grads_and_vars], name, experimental_aggregate_gradients);

    /// <summary>Applies gradients to their variables.</summary>
    public void apply_gradients(
        IEnumerable<(Tensor, ResourceVariable)> grads_and_vars,
        string? name = null,
        bool experimental_aggregate_gradients = true
    ) =>
        apply_gradients(
            grads_and_vars.Select(pair => (pair.Item1, (IVariableV1)pair.Item2)),
            name,
            experimental_aggregate_gradients
        );

    /// <summary>Applies gradients to their variables and counts the step. A variable without a gradient stays as it is.</summary>
    /// <exception cref="ValueError">There are variables, but none has a gradient.</exception>
    public void apply_gradients(
        IEnumerable<(Tensor, IVariableV1)> grads_and_vars,
        string? name = null,
        bool experimental_aggregate_gradients = true
    )
    {
        var all = grads_and_vars as (Tensor, IVariableV1)[] ?? [.. grads_and_vars];
        var pairs = Array.Exists(all, pair => pair.Item1 is null)
            ? Array.FindAll(all, pair => pair.Item1 is not null)
            : all;
        if (pairs.Length == 0 && all.Length > 0)
            throw new ValueError(
                $"No gradients provided for any variable: {string.Join(", ", all.Select(pair => pair.Item2.Name))}."
            );
        var variables = Array.ConvertAll(pairs, pair => pair.Item2);
        _create_all_weights(variables);
        if (pairs.Length == 0)
            return;
        _distributed_apply(pairs, name!, _prepare(variables));
    }

    /// <summary>The gradients as they are: there is one replica.</summary>
    public Tensor[] aggregate_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars) =>
        [.. grads_and_vars.Select(pair => pair.Item1)];

    /// <summary>The gradients as they are: as in TensorFlow.NET the clip arguments have no effect.</summary>
    public Tensor[] clip_gradients(Tensor[] grads) => grads;

    private void _distributed_apply(
        IEnumerable<(Tensor, IVariableV1)> grads_and_vars,
        string name,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    )
    {
        foreach (var (gradient, variable) in grads_and_vars)
            apply_grad_to_update_var(variable, gradient, _apply_state);
        _iterations!.assign_add(tf.constant(1L), read_value: false);
    }

    private void apply_grad_to_update_var(
        IVariableV1 var,
        Tensor grad,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> apply_state
    ) => _resource_apply_dense(var, grad, apply_state);

    protected virtual Operation _resource_apply_dense(
        IVariableV1 var,
        Tensor grad,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    ) => throw new NotSupportedException($"{GetType().Name} does not define how a dense gradient is applied.");

    private Dictionary<DeviceDType, Dictionary<string, Tensor>> _prepare(IVariableV1[] var_list)
    {
        var state = new Dictionary<DeviceDType, Dictionary<string, Tensor>>(Comparer);
        foreach (var variable in var_list)
        {
            var key = KeyOf(variable);
            if (state.TryAdd(key, []))
                _prepare_local(key, state);
        }
        return state;
    }

    protected virtual void _prepare_local(
        DeviceDType device_dtype,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> _apply_state
    )
    {
        if (_hyper.ContainsKey("learning_rate"))
            _apply_state[device_dtype]["lr_t"] = array_ops.identity(DecayedLearningRate(device_dtype.DType));
    }

    /// <summary>Coefficients of a variable that was not prepared.</summary>
    protected Dictionary<string, Tensor> _fallback_apply_state(string var_device, TF_DataType var_dtype)
    {
        var key = new DeviceDType { Device = var_device, DType = var_dtype };
        var state = new Dictionary<DeviceDType, Dictionary<string, Tensor>>(Comparer) { [key] = [] };
        _prepare_local(key, state);
        return state[key];
    }

    private protected Dictionary<string, Tensor> Coefficients(
        IVariableV1 variable,
        Dictionary<DeviceDType, Dictionary<string, Tensor>> state
    )
    {
        var key = KeyOf(variable);
        return state.TryGetValue(key, out var found) ? found : _fallback_apply_state(key.Device, key.DType);
    }

    /// <summary>The operation of an update; none when it was carried out at once.</summary>
    private protected static Operation OperationOf(Tensor? updated) => updated?.op!;

    private static DeviceDType KeyOf(IVariableV1 variable) =>
        new() { Device = variable.Device ?? "", DType = variable.dtype.as_base_dtype() };

    /// <summary>The learning rate, divided by 1 + decay · steps.</summary>
    private Tensor DecayedLearningRate(TF_DataType dtype)
    {
        var rate = _get_hyper("learning_rate", dtype);
        if (_initial_decay <= 0)
            return rate;
        var steps = math_ops.cast(iterations.AsTensor(), dtype);
        return rate / (tf.constant(1f, dtype) + _get_hyper("decay", dtype) * steps);
    }
}
