using Tensorflow.Keras.ArgsDefinition.Core;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Attention in several projections at once (Vaswani et al. 2017), called on [query, value], [query, value, key], with
/// an attention mask behind them.
/// </summary>
public partial class MultiHeadAttention : Layer
{
    private readonly MultiHeadAttentionArgs _args;
    private EinsumDense _query = null!;
    private EinsumDense _key = null!;
    private EinsumDense _value = null!;
    private EinsumDense _output = null!;
    private string _scoreEquation = "";
    private string _combineEquation = "";
    private int[] _softmaxAxes = [];
    private bool _builtFromSignature;

    /// <exception cref="ValueError">The number of heads or the size of keys is not positive.</exception>
    public MultiHeadAttention(MultiHeadAttentionArgs args)
        : base(args)
    {
        if (args.NumHeads <= 0 || args.KeyDim <= 0)
            throw new ValueError(
                $"MultiHeadAttention needs positive num_heads and key_dim, got {args.NumHeads} and {args.KeyDim}."
            );
        _args = args;
        SupportsMasking = true;
    }

    public void _build_from_signature(Tensor query, Tensor value, Tensor? key = null) =>
        _build_from_signature(query.shape, value.shape, key?.shape);

    /// <summary>Makes the projections for inputs of the given shapes.</summary>
    public void _build_from_signature(Shape query, Shape value, Shape? key = null)
    {
        _builtFromSignature = true;
        _query = Projection(query, _args.KeyDim, "query");
        _key = Projection(key ?? value, _args.KeyDim, "key");
        _value = Projection(value, _args.ValueDim ?? _args.KeyDim, "value");
        var rank = value.ndim + 1;
        var axes = _args.AttentionAxis ??= new Shape([.. Enumerable.Range(1, rank - 3).Select(axis => (long)axis)]);
        (_scoreEquation, _combineEquation, var scores) = _build_attention_equation(rank, axes);
        _softmaxAxes = [.. Enumerable.Range(scores - axes.ndim, axes.ndim)];
        var output = _args.OutputShape ?? new Shape(query[query.ndim - 1]);
        var (equation, bias, outputRank) = _build_proj_equation(
            query.ndim - 1,
            bound_dims: 2,
            output_dims: output.ndim
        );
        _output = Dense(equation, bias, Known(outputRank - 1, output.dims), "attention_output");
        StackLayers(_query, _key, _value, _output);
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var (mask, count) = Mask(inputs);
        var key = count > 2 ? inputs[2] : null;
        return call(
            key is null ? new Tensors(inputs[0], inputs[1]) : new Tensors(inputs[0], inputs[1], key),
            mask!,
            training
        );
    }

    protected Tensors call(
        Tensors inputs,
        Tensor? attention_mask,
        bool? training = null,
        bool return_attention_scores = false
    )
    {
        var (query, value) = (inputs[0], inputs[1]);
        var key = inputs.Length > 2 ? inputs[2] : value;
        if (!_builtFromSignature)
            _build_from_signature(query, value, key);
        using (LayerScope.Enter(Name))
        {
            var results = _compute_attention(
                _query.Apply(query),
                _key.Apply(key),
                _value.Apply(value),
                attention_mask,
                training ?? false
            );
            var output = _output.Apply(results[0]);
            return return_attention_scores ? new Tensors(output, results[1]) : output;
        }
    }

    /// <summary>Values weighted by the softmax of scaled products of query and key; and the weights.</summary>
    public Tensors _compute_attention(
        Tensor query,
        Tensor key,
        Tensor value,
        Tensor? attention_mask = null,
        bool training = false
    )
    {
        query *= tf.constant(1f / MathF.Sqrt(_args.KeyDim), query.dtype);
        var scores = tf.linalg.einsum(_scoreEquation, new Tensors(key, query));
        if (attention_mask is not null)
        {
            while (attention_mask.shape.ndim < scores.shape.ndim)
                attention_mask = array_ops.expand_dims(attention_mask, -_args.AttentionAxis!.ndim * 2 - 1);
            var hidden = tf.constant(1f, scores.dtype) - math_ops.cast(attention_mask, scores.dtype);
            scores -= tf.constant(1e9f, scores.dtype) * hidden;
        }
        var weights = Softmax(scores);
        var dropped = training && _args.Dropout > 0 ? tf.nn.dropout(weights, rate: _args.Dropout) : weights;
        return new Tensors(tf.linalg.einsum(_combineEquation, new Tensors(dropped, value)), weights);
    }

    private Tensor Softmax(Tensor scores)
    {
        if (_softmaxAxes.Length == 1)
            return tf.Context.ExecuteOp("Softmax", null!, new ExecuteOpArgs(scores));
        var axes = new Axis(_softmaxAxes);
        var exponential = tf.exp(scores - math_ops.reduce_max(scores, axes, keepdims: true));
        return exponential / math_ops.reduce_sum(exponential, axes, keepdims: true);
    }

    /// <summary>A mask behind query, value and perhaps key; a third tensor is a mask when it is bool or is no key by its size.</summary>
    private static (Tensor? Mask, int Tensors) Mask(Tensors inputs)
    {
        var count = inputs.Length;
        if (count is < 2 or > 4)
            throw new ValueError(
                $"MultiHeadAttention accepts [query, value, (key), (attention_mask)], but received {count} tensor(s)."
            );
        if (count == 2)
            return (null, 2);
        var last = inputs[count - 1];
        if (count == 4)
            return (last, 3);
        var value = inputs[1].shape;
        var isKey =
            last.dtype != TF_DataType.TF_BOOL
            && last.shape.ndim == value.ndim
            && last.shape[last.shape.ndim - 1] == value[value.ndim - 1];
        return isKey ? (null, 3) : (last, 2);
    }

    private EinsumDense Projection(Shape shape, int size, string name)
    {
        var (equation, bias, rank) = _build_proj_equation(shape.ndim - 1, bound_dims: 1, output_dims: 2);
        return Dense(equation, bias, Known(rank - 1, [_args.NumHeads, size]), name);
    }

    private EinsumDense Dense(string equation, string bias, Shape output, string name) =>
        new(
            new EinsumDenseArgs
            {
                Name = name,
                DType = DType,
                Equation = equation,
                OutputShape = output,
                BiasAxes = _args.UseBias ? bias : null,
                KernelInitializer = _args.KernelInitializer,
                BiasInitializer = _args.BiasInitializer,
                KernelRegularizer = _args.KernelRegularizer,
                BiasRegularizer = _args.BiasRegularizer,
            }
        );

    /// <summary>A shape whose last sizes are known.</summary>
    private static Shape Known(int rank, long[] last) => new([.. Enumerable.Repeat(-1L, rank - last.Length), .. last]);
}
