namespace Tensorflow.Keras;

public partial class BackendImpl
{
    /// <summary>Tensors one behind the other along an axis.</summary>
    public Tensor concatenate(Tensors tensors, int axis = -1) =>
        array_ops.concat([.. tensors], axis < 0 ? axis + tensors[0].shape.ndim : axis);

    /// <summary>Each element repeated along an axis.</summary>
    public Tensor repeat_elements(Tensor x, int rep, int axis)
    {
        var size = (int)x.shape[axis];
        var indices = Enumerable.Range(0, size).SelectMany(i => Enumerable.Repeat(i, rep)).ToArray();
        return array_ops.gather(x, tf.constant(indices), axis: axis);
    }

    /// <summary>The elements in reverse order along an axis.</summary>
    public Tensor reverse(Tensor input, int axis) => reverse(input, [axis]);

    /// <summary>The elements in reverse order along axes.</summary>
    public Tensor reverse(Tensor input, int[] axes) =>
        tf.Context.ExecuteOp("ReverseV2", null!, new ExecuteOpArgs(input, tf.constant(axes)));

    /// <summary>Zeros around height and width: [[top, bottom], [left, right]], one on each side unless given.</summary>
    public Tensor spatial_2d_padding(Tensor x, NDArray? padding = null, string? data_format = null)
    {
        var widths = padding is null ? [1, 1, 1, 1] : Array.ConvertAll(padding.ToArray<int>(), width => width);
        int[,] pattern =
            data_format == "channels_first"
                ? new[,]
                {
                    { 0, 0 },
                    { 0, 0 },
                    { widths[0], widths[1] },
                    { widths[2], widths[3] },
                }
                : new[,]
                {
                    { 0, 0 },
                    { widths[0], widths[1] },
                    { widths[2], widths[3] },
                    { 0, 0 },
                };
        return array_ops.pad(x, ops.convert_to_tensor(pattern));
    }

    /// <summary>Images enlarged by whole factors.</summary>
    public Tensor resize_images(
        Tensor x,
        int height_factor,
        int width_factor,
        string data_format,
        string interpolation = "nearest"
    )
    {
        var first = data_format == "channels_first";
        if (first)
            x = array_ops.transpose(x, new[] { 0, 2, 3, 1 });
        var size = tf.constant(new[] { (int)x.shape[1] * height_factor, (int)x.shape[2] * width_factor });
        x = interpolation switch
        {
            "nearest" => tf.Context.ExecuteOp(
                "ResizeNearestNeighbor",
                null!,
                new ExecuteOpArgs(x, size).SetAttributes(new { align_corners = false, half_pixel_centers = true })
            ),
            "bilinear" => tf.Context.ExecuteOp(
                "ResizeBilinear",
                null!,
                new ExecuteOpArgs(x, size).SetAttributes(new { align_corners = false, half_pixel_centers = true })
            ),
            _ => throw new ValueError(
                $"Unknown interpolation \"{interpolation}\": the interpolations are nearest and bilinear."
            ),
        };
        return first ? array_ops.transpose(x, new[] { 0, 3, 1, 2 }) : x;
    }

    /// <summary>The gradient of a convolution with respect to its input, used as an operation of its own.</summary>
    /// <exception cref="NotSupportedException">A dilation is asked for.</exception>
    public Tensor conv2d_transpose(
        Tensor x,
        IVariableV1 kernel,
        Tensor output_shape,
        Shape? strides = null,
        string padding = "valid",
        string? data_format = null,
        Shape? dilation_rate = null
    )
    {
        if (dilation_rate is not null && Array.Exists(dilation_rate.dims, rate => rate != 1))
            throw new NotSupportedException(
                $"Transposed convolutions with a dilation rate of {dilation_rate} are not supported; use [1, 1]."
            );
        var first = data_format == "channels_first";
        if (first)
            x = array_ops.transpose(x, new[] { 0, 2, 3, 1 });
        var (height, width) = strides is null ? (1, 1) : ((int)strides[0], (int)strides[1]);
        var result = gen_nn_ops.conv2d_backprop_input(
            output_shape,
            kernel.AsTensor(),
            x,
            strides: [1, height, width, 1],
            padding: padding.ToUpperInvariant(),
            dilations: [1, 1, 1, 1]
        );
        return first ? array_ops.transpose(result, new[] { 0, 3, 1, 2 }) : result;
    }
}
