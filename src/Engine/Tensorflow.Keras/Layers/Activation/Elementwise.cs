namespace Tensorflow.Keras.Layers;

/// <summary>exp(x).</summary>
public class Exponential(LayerArgs args) : Layer(args)
{
    public override void build(KerasShapesWrapper input_shape) => base.build(input_shape);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => tf.exp(inputs);

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>log(1 + exp(x)).</summary>
public class Softplus(LayerArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => tf.math.softplus(inputs);

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>x / (1 + |x|).</summary>
public class Softsign(LayerArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => tf.Context.ExecuteOp("Softsign", null!, new ExecuteOpArgs((Tensor)inputs));

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>The hyperbolic tangent.</summary>
public class Tanh(LayerArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => math_ops.tanh(inputs);

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>x · sigmoid(x).</summary>
public class Swish(LayerArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        return x * math_ops.sigmoid(x);
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>0.2 · x + 0.5, kept between 0 and 1.</summary>
public class HardSigmoid(LayerArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        return tf.clip_by_value(x * tf.constant(0.2f, x.dtype) + tf.constant(0.5f, x.dtype), 0f, 1f);
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}
