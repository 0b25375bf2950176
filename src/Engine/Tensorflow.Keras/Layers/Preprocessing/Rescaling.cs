namespace Tensorflow.Keras.Layers;

/// <summary>x · scale + offset.</summary>
public class Rescaling(RescalingArgs args) : Layer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var x = inputs[0];
        if (x.dtype != DType)
            x = math_ops.cast(x, DType);
        return x * tf.constant(args.Scale, x.dtype) + tf.constant(args.Offset, x.dtype);
    }

    public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
}

/// <summary>Images of another size.</summary>
public class Resizing(ResizingArgs args) : PreprocessingLayer(args)
{
    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        var type = args.Interpolation switch
        {
            "bilinear" => "ResizeBilinear",
            "nearest" => "ResizeNearestNeighbor",
            _ => throw new ValueError(
                $"Unknown interpolation \"{args.Interpolation}\": the interpolations are bilinear and nearest."
            ),
        };
        return tf.Context.ExecuteOp(
            type,
            null!,
            new ExecuteOpArgs(inputs[0], tf.constant(new[] { args.Height, args.Width })).SetAttributes(
                new { align_corners = false, half_pixel_centers = true }
            )
        );
    }

    public override Shape ComputeOutputShape(Shape input_shape) =>
        new([input_shape.dims[0], args.Height, args.Width, input_shape.dims[3]]);
}
