namespace Tensorflow;

/// <summary>What an optimizer differentiates by and how it updates it.</summary>
public interface _OptimizableVariable
{
    Tensor target();
    Operation update_op(Optimizer optimizer, Tensor g);
}
