using static Tensorflow.Binding;

namespace Tensorflow.Train;

/// <summary>Moving averages of variables.</summary>
public class moving_averages
{
    /// <summary>variable -= (variable - value) × (1 - decay). The correction for a start at zero is not applied, as in
    /// TensorFlow.NET.</summary>
    public static Tensor assign_moving_average(
        IVariableV1 variable,
        IVariableV1 value,
        Tensor decay,
        bool zero_debias = true,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "AssignMovingAvg"),
            scope =>
            {
                Tensor rest = math_ops.cast(1f - decay, variable.dtype.as_base_dtype());
                Tensor step = (variable.AsTensor() - value.AsTensor()) * rest;
                return state_ops.assign_sub(variable, step, name: scope);
            }
        );
}
