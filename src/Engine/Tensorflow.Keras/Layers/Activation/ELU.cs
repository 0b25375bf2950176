namespace Tensorflow.Keras.Layers;

/// <summary>x above zero, alpha · (exp(x) - 1) below.</summary>
public class ELU : Layer
{
    private readonly float _alpha;

    /// <exception cref="ValueError">Alpha is negative.</exception>
    public ELU(ELUArgs args)
        : base(args)
    {
        if (args.Alpha < 0f)
            throw new ValueError($"Alpha must be a number greater than 0, got {args.Alpha}.");
        _alpha = args.Alpha;
    }

    public override void build(KerasShapesWrapper input_shape) => base.build(input_shape);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => ExponentialUnits.Elu(inputs, _alpha);

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>scale · elu(x) with the constants for which activations keep mean 0 and variance 1 (Klambauer et al. 2017).</summary>
public class SELU(LayerArgs args) : Layer(args)
{
    protected const float alpha = 1.67326324f;
    protected const float scale = 1.05070098f;

    public override void build(KerasShapesWrapper input_shape) => base.build(input_shape);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => scale * ExponentialUnits.Elu(inputs, alpha);

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

internal static class ExponentialUnits
{
    /// <summary>The exponential sees only values up to zero, so that neither it nor its gradient overflows.</summary>
    public static Tensor Elu(Tensor x, float alpha)
    {
        var zero = array_ops.zeros_like(x);
        var below = tf.constant(alpha, x.dtype) * (tf.exp(tf.minimum(x, zero)) - tf.constant(1f, x.dtype));
        return array_ops.where_v2(tf.greater(x, zero), x, below);
    }
}
