namespace Tensorflow.Keras.Layers;

/// <summary>x above zero, alpha · x below.</summary>
public class LeakyReLu(LeakyReLuArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => tf.nn.leaky_relu(inputs, args.Alpha);
}

/// <summary>x kept between 0 and 6.</summary>
public class ReLu6 : Layer
{
    public ReLu6()
        : base(new LayerArgs()) { }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => tf.Context.ExecuteOp("Relu6", null!, new ExecuteOpArgs((Tensor)inputs));
}
