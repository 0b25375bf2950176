using Tensorflow.Framework;

namespace Tensorflow;

/// <summary>One variable's update. Without an override it is a step of gradient descent.</summary>
public abstract partial class Optimizer
{
    public virtual Operation _apply_dense(Tensor grad, ResourceVariable var) => Descend(grad, var);

    public virtual Operation _apply_dense(Tensor grad, RefVariable var) => Descend(grad, var);

    public virtual Operation _apply_sparse(IndexedSlices grad, ResourceVariable var) => _apply_dense(grad, var);

    public virtual Operation _apply_sparse(IndexedSlices grad, RefVariable var) => _apply_dense(grad, var);

    public virtual Operation _apply_sparse_duplicate_indices(IndexedSlices grad, ResourceVariable var) =>
        _apply_sparse(Deduplicated(grad), var);

    public virtual Operation _apply_sparse_duplicate_indices(IndexedSlices grad, RefVariable var) =>
        _apply_sparse(Deduplicated(grad), var);

    /// <summary>Rows with the same index, summed: the sums and the indices that occur.</summary>
    public virtual (Tensor, Tensor) _deduplicate_indexed_slices(Tensor values, Tensor indices)
    {
        (Tensor unique, Tensor positions) = array_ops.unique(indices);
        Tensor sums = math_ops.unsorted_segment_sum(values, positions, array_ops.size(unique, optimize: false));
        return (sums, unique);
    }

    private IndexedSlices Deduplicated(IndexedSlices grad)
    {
        (Tensor values, Tensor indices) = _deduplicate_indexed_slices(grad.values, grad.indices);
        return new IndexedSlices(values, indices, grad.dense_shape);
    }

    private Operation Descend(Tensor grad, IVariableV1 variable)
    {
        Tensor alpha = math_ops.cast(LearningRateTensor, variable.dtype.as_base_dtype());
        return variable.Handle.dtype == TF_DataType.TF_RESOURCE
            ? TrainingOperations.GradientDescent(variable.Handle, alpha, grad, _use_locking)!
            : gen_training_ops.apply_gradient_descent(variable, alpha, grad, _use_locking).op;
    }
}
