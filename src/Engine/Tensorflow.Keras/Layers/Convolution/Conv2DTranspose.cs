namespace Tensorflow.Keras.Layers;

/// <summary>Transposed convolution: kernel (height, width, filters, input channels).</summary>
public class Conv2DTranspose(Conv2DArgs args) : Conv2D(args)
{
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        if (shape.ndim != 4)
            throw new ValueError($"Inputs should have rank 4. Received input shape: {shape}");
        kernel = add_weight(
            "kernel",
            new Shape(kernel_size[0], kernel_size[1], filters, Channels(shape)),
            initializer: kernel_initializer,
            regularizer: kernel_regularizer
        );
        if (use_bias)
            bias = add_weight("bias", new Shape(filters), initializer: bias_initializer);
        built = true;
        _buildInputShape = input_shape;
    }

    protected override Tensors Call(
        Tensors inputs,
        Tensors? state = null,
        bool? training = null,
        IOptionalArgs? optional_args = null
    )
    {
        Tensor x = inputs;
        var (height, width) = OutputSize(x.shape);
        var rows = array_ops.shape(x)[0];
        var size =
            data_format == "channels_first"
                ? array_ops.stack(new object[] { rows, filters, height, width })
                : array_ops.stack(new object[] { rows, height, width, filters });
        var outputs = keras.backend.conv2d_transpose(
            x,
            kernel,
            ChannelsLast(size),
            strides,
            padding,
            data_format,
            dilation_rate
        );
        if (!tf.Context.executing_eagerly())
            outputs.shape = ComputeOutputShape(x.shape);
        return Finish(outputs);
    }

    public override Shape ComputeOutputShape(Shape input_shape)
    {
        var (height, width) = OutputSize(input_shape);
        var rows = input_shape.dims[0];
        return data_format == "channels_first"
            ? new Shape(rows, filters, height, width)
            : new Shape(rows, height, width, filters);
    }

    private Tensor ChannelsLast(Tensor size) =>
        data_format == "channels_first" ? array_ops.gather(size, tf.constant(new[] { 0, 2, 3, 1 }), axis: 0) : size;

    private (int Height, int Width) OutputSize(Shape input)
    {
        var first = data_format == "channels_first" ? 2 : 1;
        return (Size(0), Size(1));

        int Size(int axis) =>
            conv_utils.deconv_output_length(
                (int)input.dims[first + axis],
                (int)kernel_size[axis],
                padding,
                stride: (int)strides[axis],
                dilation: (int)dilation_rate[axis]
            );
    }
}
