using static Tensorflow.Binding;

namespace Tensorflow;

/// <summary>Cross-entropy between labels and logits of any rank, computed on matrices.</summary>
public partial class nn_ops
{
    public static Tensor sparse_softmax_cross_entropy_with_logits(
        Tensor? labels = null,
        Tensor? logits = null,
        string? name = null
    )
    {
        (Tensor target, Tensor scores) = Required(labels, logits);
        if (scores.shape.ndim == 2)
        {
            return gen_nn_ops.sparse_softmax_cross_entropy_with_logits(scores, target, name)[0];
        }
        return tf_with(
            ops.name_scope(name!, "SparseSoftmaxCrossEntropyWithLogits", scores),
            scope =>
            {
                Tensor shape = array_ops.shape(target);
                Tensor rows = FlattenOuter(scores);
                Tensor cost = gen_nn_ops.sparse_softmax_cross_entropy_with_logits(
                    rows,
                    array_ops.reshape(target, new Shape(-1))
                )[0];
                return array_ops.reshape(cost, shape, scope);
            }
        );
    }

    public static Tensor softmax_cross_entropy_with_logits_v2_helper(
        Tensor labels,
        Tensor logits,
        int axis = -1,
        string? name = null
    ) =>
        tf_with(
            ops.name_scope(name!, "softmax_cross_entropy_with_logits", new object[] { logits, labels }),
            scope =>
            {
                (Tensor target, Tensor scores) = Required(labels, logits);
                int rank = scores.shape.ndim;
                int along = axis == -1 ? rank - 1 : array_ops.get_positive_axis(axis, rank);
                if (along != rank - 1)
                {
                    int[] order = [.. Enumerable.Range(0, rank).Where(i => i != along), along];
                    target = array_ops.transpose(target, new Axis(order));
                    scores = array_ops.transpose(scores, new Axis(order));
                }
                target = math_ops.cast(target, scores.dtype);
                if (rank == 2)
                {
                    return gen_nn_ops.softmax_cross_entropy_with_logits(scores, target, scope)[0];
                }
                Tensor shape = array_ops.shape(scores);
                Tensor outer = array_ops.slice(
                    shape,
                    constant_op.constant(new[] { 0 }),
                    constant_op.constant(new[] { rank - 1 })
                );
                Tensor cost = gen_nn_ops.softmax_cross_entropy_with_logits(FlattenOuter(scores), FlattenOuter(target))[
                    0
                ];
                return array_ops.reshape(cost, outer, scope);
            }
        );

    private static Tensor FlattenOuter(Tensor x)
    {
        int rank = x.shape.ndim;
        if (rank == 2)
        {
            return x;
        }
        long last = rank > 0 ? x.shape[rank - 1] : -1;
        return last >= 0
            ? array_ops.reshape(x, new Shape([-1L, last]))
            : array_ops.reshape(
                x,
                array_ops.concat(
                    [
                        constant_op.constant(new[] { -1 }),
                        array_ops.slice(
                            array_ops.shape(x),
                            constant_op.constant(new[] { rank - 1 }),
                            constant_op.constant(new[] { 1 })
                        ),
                    ],
                    constant_op.constant(0)
                )
            );
    }

    private static (Tensor Labels, Tensor Logits) Required(Tensor? labels, Tensor? logits)
    {
        if (labels is null || logits is null)
        {
            throw new ValueError("Both labels and logits must be provided.");
        }
        return (labels, logits);
    }
}
