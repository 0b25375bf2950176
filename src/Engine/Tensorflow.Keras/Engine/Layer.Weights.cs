namespace Tensorflow.Keras.Engine;

public abstract partial class Layer
{
    /// <inheritdoc/>
    public virtual List<IVariableV1> TrainableVariables => TrainableWeights;

    public List<IVariableV1> NonTrainableVariables => NonTrainableWeights;

    public List<IVariableV1> Variables => Weights;

    /// <inheritdoc/>
    public virtual List<IVariableV1> TrainableWeights =>
        Trainable ? Distinct(_gather_children_variables(include_trainable: true), _trainable_weights) : [];

    /// <inheritdoc/>
    public virtual List<IVariableV1> NonTrainableWeights =>
        Trainable
            ? Distinct(_gather_children_variables(include_non_trainable: true), _non_trainable_weights)
            : Distinct(_gather_children_variables(true, true), _trainable_weights, _non_trainable_weights);

    /// <inheritdoc/>
    public virtual List<IVariableV1> Weights
    {
        get => [.. TrainableWeights, .. NonTrainableWeights];
        set
        {
            var weights = Weights;
            RequireCount(weights.Count, value.Count);
            for (var i = 0; i < weights.Count; i++)
                weights[i].assign(value[i].AsTensor());
        }
    }

    /// <inheritdoc/>
    public List<NDArray> get_weights() => Weights.ConvertAll(weight => weight.numpy());

    /// <summary>Assigns values to the weights, in the order of <see cref="get_weights"/>.</summary>
    /// <exception cref="ValueError">The number or a shape of the values differs.</exception>
    public virtual void set_weights(IEnumerable<NDArray> weights)
    {
        var variables = Weights;
        var values = weights.ToList();
        RequireCount(variables.Count, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (!values[i].shape.is_compatible_with(variables[i].shape))
                throw new ValueError(
                    $"Layer weight shape {variables[i].shape} not compatible with provided weight shape {values[i].shape} (weight \"{variables[i].Name}\" of layer \"{name}\")."
                );
        }
        for (var i = 0; i < values.Count; i++)
            variables[i].assign((Tensor)values[i], read_value: false);
    }

    /// <inheritdoc/>
    public int count_params() => Trainable ? layer_utils.count_params(Weights) : 0;

    /// <summary>Does nothing: only models can read a file of weights.</summary>
    public void load_weights(string filepath) { }

    /// <summary>Makes a weight; without an initializer it is Glorot uniform, or zero for integers.</summary>
    protected virtual IVariableV1 add_weight(
        string name,
        Shape shape,
        TF_DataType dtype = TF_DataType.TF_FLOAT,
        IInitializer? initializer = null,
        IRegularizer? regularizer = null,
        VariableSynchronization synchronization = VariableSynchronization.Auto,
        VariableAggregation aggregation = VariableAggregation.None,
        bool trainable = true,
        Func<VariableArgs, IVariableV1>? getter = null
    )
    {
        initializer ??= dtype.is_floating() ? tf.glorot_uniform_initializer : tf.zeros_initializer;
        if (synchronization == VariableSynchronization.OnRead)
            trainable = false;
        var variable = (getter ?? base_layer_utils.make_variable)(
            new VariableArgs
            {
                Name = name,
                Shape = shape,
                DType = dtype,
                Overwrite = true,
                Initializer = initializer,
                Synchronization = synchronization,
                Aggregation = aggregation,
                Trainable = trainable,
            }
        );
        (trainable ? _trainable_weights : _non_trainable_weights).Add(variable);
        if (regularizer is not null)
            add_loss(() => regularizer.Apply(new RegularizerArgs(variable.AsTensor())));
        return variable;
    }

    /// <summary>
    /// Is told of the penalties of weights. As in TensorFlow.NET they do not enter the loss of <c>fit</c>:
    /// a layer that wants them there overrides this.
    /// </summary>
    protected virtual void add_loss(Func<Tensor> losses) { }

    protected List<IVariableV1> _gather_children_variables(
        bool include_trainable = false,
        bool include_non_trainable = false
    )
    {
        var found = new List<IVariableV1>();
        foreach (var layer in _flatten_layers(recursive: false, include_self: false))
        {
            if (include_trainable && include_non_trainable)
                found.AddRange(layer.Weights);
            else if (include_trainable)
                found.AddRange(layer.TrainableVariables);
            else if (include_non_trainable)
                found.AddRange(layer.NonTrainableWeights);
        }
        return found;
    }

    private protected static List<IVariableV1> Distinct(params ReadOnlySpan<List<IVariableV1>> lists)
    {
        var all = new List<IVariableV1>();
        var seen = new HashSet<IVariableV1>(ReferenceEqualityComparer.Instance);
        foreach (var list in lists)
        {
            foreach (var variable in list)
            {
                if (seen.Add(variable))
                    all.Add(variable);
            }
        }
        return all;
    }

    private void RequireCount(int expected, int given)
    {
        if (expected != given)
            throw new ValueError(
                $"You called `set_weights` on layer \"{name}\" with a weight list of length {given}, but the layer was expecting {expected} weights."
            );
    }
}
