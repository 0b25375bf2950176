namespace Tensorflow.Keras.Optimizers;

public partial class OptimizerV2
{
    private readonly Dictionary<string, Dictionary<string, IVariableV1>> _slots = [];
    private readonly HashSet<string> _prepared = [];

    protected void _set_hyper(string name, float value)
    {
        _hyper[name] = value;
        if (_hyper_variables.TryGetValue(name, out var variable))
            variable.assign(tf.constant(value), read_value: false);
    }

    protected Tensor _get_hyper(string name, TF_DataType dtype = TF_DataType.DtInvalid)
    {
        var value = _hyper_variables[name].AsTensor();
        return dtype == TF_DataType.DtInvalid ? value : math_ops.cast(value, dtype);
    }

    /// <summary>The variables that an optimizer keeps for each variable of the model.</summary>
    protected virtual void _create_slots(IVariableV1[] var_list) { }

    /// <summary>A variable kept beside another one, made as zeros unless an initializer is given.</summary>
    public IVariableV1 add_slot(IVariableV1 var, string slot_name, IInitializer? initializer = null)
    {
        if (!_slots.TryGetValue(var.UniqueId, out var slots))
            _slots[var.UniqueId] = slots = [];
        if (!slots.TryGetValue(slot_name, out var slot))
            slots[slot_name] = slot = MakeVariable(
                $"{var.Name.Split(':')[0]}/{slot_name}",
                var.shape,
                var.dtype.as_base_dtype(),
                initializer ?? tf.zeros_initializer
            );
        return slot;
    }

    protected IVariableV1 get_slot(IVariableV1 var, string slot_name) => _slots[var.UniqueId][slot_name];

    private void _create_all_weights(IVariableV1[] var_list)
    {
        if (_iterations is null)
        {
            var shape = new Shape(Array.Empty<long>());
            _iterations = MakeVariable("iter", shape, TF_DataType.TF_INT64, tf.zeros_initializer);
        }
        _create_hypers();
        if (Array.TrueForAll(var_list, variable => _prepared.Contains(variable.UniqueId)))
            return;
        _create_slots(var_list);
        foreach (var variable in var_list)
            _prepared.Add(variable.UniqueId);
    }

    private void _create_hypers()
    {
        if (_hypers_created)
            return;
        var shape = new Shape(Array.Empty<long>());
        foreach (var (name, value) in _hyper)
            _hyper_variables[name] = MakeVariable(name, shape, TF_DataType.TF_FLOAT, tf.constant_initializer(value));
        _hypers_created = true;
    }

    private IVariableV1 MakeVariable(string name, Shape shape, TF_DataType dtype, IInitializer initializer)
    {
        using (LayerScope.Enter(_name))
            return base_layer_utils.make_variable(
                new VariableArgs
                {
                    Name = name,
                    Shape = shape,
                    DType = dtype,
                    Initializer = initializer,
                    Trainable = false,
                    UseResource = true,
                }
            );
    }
}
