namespace Tensorflow.Keras.Layers;

/// <summary>The base of attention over [query, value] or [query, value, key] of shape (rows, steps, features).</summary>
public class BaseDenseAttention : Layer
{
    private readonly BaseDenseAttentionArgs _args;

    protected bool supports_masking;

    public BaseDenseAttention(BaseDenseAttentionArgs args)
        : base(args)
    {
        _args = args;
        supports_masking = true;
    }

    /// <summary>How well each query fits each key.</summary>
    public virtual Tensor _calculate_scores(Tensor query, Tensor key) =>
        throw new NotSupportedException($"{GetType().Name} does not define _calculate_scores(query, key).");

    /// <summary>The values weighted by the softmax of the scores, and the weights.</summary>
    public (Tensor, Tensor) _apply_scores(
        Tensor scores,
        Tensor value,
        Tensor? scores_mask = null,
        bool? training = null
    )
    {
        if (scores_mask is not null)
        {
            var hidden = math_ops.cast(tf.logical_not(scores_mask), scores.dtype);
            scores -= tf.constant(scores.dtype == TF_DataType.TF_HALF ? 65504f : 1e9f, scores.dtype) * hidden;
        }
        Tensor weights = tf.Context.ExecuteOp("Softmax", null!, new ExecuteOpArgs(scores));
        if (training == true && _args.dropout > 0)
            weights = tf.nn.dropout(weights, rate: _args.dropout);
        return (tf.linalg.einsum("bij,bjk->bik", new Tensors(weights, value)), weights);
    }

    /// <summary>Called on [query, value], [query, value, key], with masks of the first two behind them.</summary>
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var masked = inputs.Length > 2 && inputs[inputs.Length - 1].dtype == TF_DataType.TF_BOOL;
        var tensors = masked ? inputs.Length - 2 : inputs.Length;
        return call(
            new Tensors([.. inputs.Take(tensors)]),
            masked ? new Tensors([.. inputs.Skip(tensors)]) : null,
            training
        );
    }

    protected Tensors call(
        Tensors inputs,
        Tensors? mask = null,
        bool? training = null,
        bool return_attention_scores = false
    )
    {
        _validate_call_args(inputs, mask!);
        var (query, value) = (inputs[0], inputs[1]);
        var key = inputs.Length > 2 ? inputs[2] : value;
        var scores = _calculate_scores(query, key);
        var visible = mask is null ? null : array_ops.expand_dims(mask[1], -2);
        if (_args.causal)
            visible = _merge_masks(visible!, _lower_triangular_mask(new Shape(1, scores.shape[1], scores.shape[2])));
        var (result, weights) = _apply_scores(scores, value, visible, training);
        if (mask is not null)
            result *= math_ops.cast(array_ops.expand_dims(mask[0], -1), result.dtype);
        return return_attention_scores ? new Tensors(result, weights) : result;
    }

    /// <summary>The mask of the result: that of the queries.</summary>
    public Tensor compute_mask(Tensors inputs, Tensors? mask = null)
    {
        _validate_call_args(inputs, mask!);
        return mask is null ? null! : mask[0];
    }

    public void _validate_call_args(Tensors inputs, Tensors mask)
    {
        if (inputs.Length is < 2 or > 3)
            throw new ValueError(
                $"{Name} layer accepts inputs list of length 2 or 3, namely [query, value] or [query, value, key]. Received length: {inputs.Length}."
            );
        if (mask is not null && mask.Length is < 2 or > 3)
            throw new ValueError(
                $"{Name} layer mask must be a list of length 2, namely [query_mask, value_mask]. Received length: {mask!.Length}."
            );
    }

    /// <summary>True where the column is not after the row.</summary>
    public static Tensor _lower_triangular_mask(Shape shape)
    {
        var (rows, columns) = ((int)shape[shape.ndim - 2], (int)shape[shape.ndim - 1]);
        var row = array_ops.reshape(tf.range(rows), new Shape(rows, 1));
        var mask = tf.greater_equal(row, tf.range(columns));
        return array_ops.reshape(mask, shape);
    }

    /// <summary>Both masks at once.</summary>
    public static Tensor _merge_masks(Tensor x, Tensor y) =>
        x is null ? y
        : y is null ? x
        : math_ops.logical_and(x, y);

    public override IKerasConfig get_config() => _args;
}
