namespace Tensorflow;

/// <summary>A variable of TensorFlow 1, a reference that is updated in place.</summary>
public class _RefVariableProcessor(RefVariable v) : _OptimizableVariable
{
    public Tensor target() => v.Handle;

    public Operation update_op(Optimizer optimizer, Tensor g) => optimizer._apply_dense(g, v);
}
