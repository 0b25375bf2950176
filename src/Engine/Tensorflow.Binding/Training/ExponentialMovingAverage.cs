using static Tensorflow.Binding;

namespace Tensorflow.Train;

/// <summary>Shadow variables that follow others: shadow = decay × shadow + (1 - decay) × variable.</summary>
public class ExponentialMovingAverage
{
    private readonly float _decay;
    private readonly int? _updates;
    private readonly bool _zeroDebias;
    private readonly Dictionary<RefVariable, IVariableV1> _averages = [];

    public ExponentialMovingAverage(
        float decay,
        int? num_updates = null,
        bool zero_debias = false,
        string name = "ExponentialMovingAverage"
    )
    {
        (_decay, _updates, _zeroDebias) = (decay, num_updates, zero_debias);
        this.name = name;
    }

    public string name { get; }

    /// <summary>Makes the shadows of the variables (all trainable ones by default) and an operation that updates them.</summary>
    public Operation apply(RefVariable[]? var_list = null)
    {
        RefVariable[] followed = var_list ?? [.. ops.get_collection<RefVariable>(ops.GraphKeys.TRAINABLE_VARIABLES_)];
        SlotCreator creator = new();
        foreach (RefVariable variable in followed)
        {
            if (!_averages.ContainsKey(variable))
            {
                IVariableV1 shadow = creator.create_slot(variable, variable._initial_value!, name);
                _averages[variable] = shadow;
                ops.add_to_collection(ops.GraphKeys.MOVING_AVERAGE_VARIABLES_, (IVariableV1)variable);
            }
        }
        return tf_with(
            ops.name_scope(name),
            scope =>
            {
                // Early averages forget faster, so that they do not stay near the first value.
                float decay = _updates is { } n ? Math.Min(_decay, (1f + n) / (10f + n)) : _decay;
                Tensor factor = ops.convert_to_tensor(decay, name: "decay");
                Tensor[] updates =
                [
                    .. followed.Select(variable =>
                        moving_averages.assign_moving_average(_averages[variable], variable, factor, _zeroDebias)
                    ),
                ];
                return control_flow_ops.group(updates, scope);
            }
        );
    }
}
