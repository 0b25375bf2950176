namespace Tensorflow;

/// <summary>How the optimizers reach variables of either kind.</summary>
public class optimizer
{
    public static _OptimizableVariable _get_processor(ResourceVariable v) => new _DenseResourceVariableProcessor(v);

    public static _OptimizableVariable _get_processor(RefVariable v) => new _RefVariableProcessor(v);

    internal static _OptimizableVariable ProcessorOf(IVariableV1 variable) =>
        variable switch
        {
            ResourceVariable resource => _get_processor(resource),
            RefVariable reference => _get_processor(reference),
            _ => throw new TypeError($"The optimizers update variables, not {variable.GetType()} ({variable.Name})."),
        };

    internal static Tensor TargetOf(IVariableV1 variable) => ProcessorOf(variable).target();
}
