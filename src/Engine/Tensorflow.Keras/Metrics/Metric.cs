namespace Tensorflow.Keras.Metrics;

/// <summary>The base of metrics: variables that are updated by each batch and a result computed from them.</summary>
public class Metric : Layer, IMetricFunc
{
    protected IVariableV1 total = null!;
    protected IVariableV1 count = null!;
    protected string _reduction = "";
    protected TF_DataType _dtype;

    public Metric(string? name = null, TF_DataType dtype = TF_DataType.DtInvalid)
        : base(new LayerArgs { Name = name, DType = dtype })
    {
        stateful = true;
        built = true;
        _dtype = dtype == TF_DataType.DtInvalid ? TF_DataType.TF_FLOAT : dtype;
    }

    /// <inheritdoc/>
    public virtual Tensor update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        throw new NotSupportedException($"{GetType().Name} does not define update_state(y_true, y_pred).");

    /// <inheritdoc/>
    public virtual Tensor result() => throw new NotSupportedException($"{GetType().Name} does not define result().");

    /// <inheritdoc/>
    public virtual void reset_states()
    {
        foreach (var variable in _non_trainable_weights)
            variable.assign(array_ops.zeros(variable.shape, variable.dtype.as_base_dtype()), read_value: false);
    }

    /// <summary>Makes a variable of the metric, zero unless an initializer is given.</summary>
    protected override IVariableV1 add_weight(
        string name,
        Shape? shape = null,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        IInitializer? initializer = null,
        IRegularizer? regularizer = null,
        VariableSynchronization synchronization = VariableSynchronization.OnRead,
        VariableAggregation aggregation = VariableAggregation.Sum,
        bool trainable = true,
        Func<VariableArgs, IVariableV1>? getter = null
    )
    {
        using (LayerScope.Enter(Name))
            return base.add_weight(
                name,
                shape ?? new Shape(Array.Empty<long>()),
                dtype,
                initializer ?? tf.zeros_initializer,
                regularizer,
                synchronization,
                aggregation,
                trainable: false,
                getter
            );
    }

    /// <inheritdoc/>
    public override string ToString() => $"{name} {(float)total.numpy()}/{(float)count.numpy()}";
}
