namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training sets each value to zero with probability rate and scales the rest by 1 / (1 - rate). As in TensorFlow.NET
/// the noise has the input's shape whatever <c>noise_shape</c> says.
/// </summary>
public class Dropout : Layer
{
    private readonly DropoutArgs _args;

    /// <exception cref="ValueError">The rate is not in [0, 1].</exception>
    public Dropout(DropoutArgs args)
        : base(args)
    {
        if (args.Rate is < 0 or > 1)
            throw new ValueError($"Invalid value {args.Rate} received for `rate`, expected a value between 0 and 1.");
        _args = args;
        SupportsMasking = true;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => training == true ? tf.nn.dropout(inputs, seed: _args.Seed, rate: _args.Rate) : array_ops.identity(inputs);
}
