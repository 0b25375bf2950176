namespace Tensorflow.Keras.Layers;

/// <summary>
/// Attention by products of query and key (Luong et al. 2015), or by the hyperbolic tangent of their sum.
/// </summary>
public class Attention : BaseDenseAttention
{
    private readonly AttentionArgs _args;

    public IVariableV1? concat_score_weight;
    public IVariableV1? scale;

    /// <exception cref="ValueError">The score mode is neither "dot" nor "concat".</exception>
    public Attention(AttentionArgs args)
        : base(args)
    {
        if (args.score_mode is not ("dot" or "concat"))
            throw new ValueError(
                $"Invalid value for argument score_mode: \"{args.score_mode}\"; it is \"dot\" or \"concat\"."
            );
        _args = args;
    }

    public override void build(KerasShapesWrapper input_shape)
    {
        var scalar = new Shape(Array.Empty<long>());
        if (_args.use_scale)
            scale = add_weight("scale", scalar, DType, tf.ones_initializer);
        if (_args.score_mode == "concat")
            concat_score_weight = add_weight("concat_score_weight", scalar, DType, tf.ones_initializer);
        base.build(input_shape);
    }

    public override Tensor _calculate_scores(Tensor query, Tensor key)
    {
        if (_args.score_mode == "dot")
        {
            var scores = tf.linalg.einsum("bik,bjk->bij", new Tensors(query, key));
            return scale is null ? scores : scores * scale.AsTensor();
        }
        var sum = array_ops.expand_dims(query, -2) + array_ops.expand_dims(key, -3);
        if (scale is not null)
            sum *= scale.AsTensor();
        return concat_score_weight!.AsTensor() * math_ops.reduce_sum(math_ops.tanh(sum), new Axis(-1));
    }

    public override IKerasConfig get_config() => _args;
}
