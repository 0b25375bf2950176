using Tensorflow.Keras.ArgsDefinition.Reshaping;

namespace Tensorflow.Keras.Layers.Reshaping;

/// <summary>Takes values off both ends of the time dimension.</summary>
public class Cropping1D(Cropping1DArgs args) : Layer(args)
{
    private int FirstAxis => 1;

    public override void build(KerasShapesWrapper input_shape) => base.build(input_shape);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => Cropping.Crop((Tensor)inputs, Cropping.Widths(args.cropping, 1), FirstAxis);

    public override Shape ComputeOutputShape(Shape input_shape) =>
        Cropping.Crop(input_shape, Cropping.Widths(args.cropping, 1), FirstAxis);
}
