namespace Tensorflow.Keras.Layers;

/// <summary>The dimensions of each sample in another order, counted from one.</summary>
public class Permute(PermuteArgs args) : Layer(args)
{
    private int[] Order => [0, .. args.dims ?? throw new ValueError("Permute needs the order of the dimensions.")];

    public override void build(KerasShapesWrapper input_shape)
    {
        var rank = input_shape.ToSingleShape().ndim;
        if (Order.Length != rank || !Order.Order().SequenceEqual(Enumerable.Range(0, rank)))
            throw new ValueError(
                $"Invalid permutation ({string.Join(", ", args.dims!)}) for inputs of rank {rank}: it must hold 1 to {rank - 1}, each once."
            );
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => array_ops.transpose(inputs, tf.constant(Order));

    public override Shape ComputeOutputShape(Shape input_shape) =>
        new(Array.ConvertAll(Order, axis => input_shape.dims[axis]));
}
