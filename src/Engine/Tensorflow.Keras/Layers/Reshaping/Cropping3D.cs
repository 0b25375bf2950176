using Tensorflow.Keras.ArgsDefinition.Reshaping;

namespace Tensorflow.Keras.Layers.Reshaping;

/// <summary>Takes values off both ends of depth, height and width.</summary>
public class Cropping3D(Cropping3DArgs args) : Layer(args)
{
    private int FirstAxis => args.data_format == Cropping3DArgs.DataFormat.channels_last ? 1 : 2;

    public override void build(KerasShapesWrapper input_shape) => base.build(input_shape);

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    ) => Cropping.Crop((Tensor)inputs, Cropping.Widths(args.cropping, 3), FirstAxis);

    public override Shape ComputeOutputShape(Shape input_shape) =>
        Cropping.Crop(input_shape, Cropping.Widths(args.cropping, 3), FirstAxis);
}
