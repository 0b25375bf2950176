namespace Tensorflow;

/// <summary>A variable behind a resource handle.</summary>
public class _DenseResourceVariableProcessor(ResourceVariable v) : _OptimizableVariable
{
    public Tensor target() => v.Handle;

    public Operation update_op(Optimizer optimizer, Tensor g) => optimizer._apply_dense(g, v);
}
