namespace Tensorflow.Engine;

/// <summary>Images scaled and moved by a filter, smoothed before they get smaller.</summary>
internal static class ScaleOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("ScaleAndTranslate")
            .Input("images: T")
            .Input("size: int32")
            .Input("scale: float")
            .Input("translation: float")
            .Output("resized_images: float")
            .Attr("T: {int8, uint8, int16, uint16, int32, int64, bfloat16, half, float, double}")
            .Filter()
            .Shape(static c =>
            {
                var images = c.Input(0).with_rank(4);
                var size = c.Integers(1) ?? [-1, -1];
                return [new Shape(images.dims[0], size[0], size[1], images.dims[3])];
            })
            .Kernel(static c =>
            {
                var images = c.Tensor(0);
                var size = HostValue.ToIntegers(c.Tensor(1));
                Resampling.Check(images, size);
                var (rows, columns) = Weights(c, 2, images.Sizes, size);
                c.Return(Resampling.Forward(rows, columns, images, TF_DataType.TF_FLOAT));
            })
            .Gradient(
                static (op, grads) =>
                    [
                        Build.Cast(
                            Build.Op(
                                "ScaleAndTranslateGrad",
                                [grads[0], Build.Cast(op.inputs[0], TF_DataType.TF_FLOAT), op.inputs[2], op.inputs[3]],
                                ("kernel_type", op.get_attr<string>("kernel_type")),
                                ("antialias", op.get_attr<bool>("antialias"))
                            ),
                            op.inputs[0].dtype
                        ),
                        null,
                        null,
                        null,
                    ]
            );
        registry
            .Add("ScaleAndTranslateGrad")
            .Input("grads: T")
            .Input("original_image: T")
            .Input("scale: float")
            .Input("translation: float")
            .Output("output: T")
            .Attr("T: {float}")
            .Filter()
            .Shape(static c => [c.Input(1)])
            .Kernel(static c =>
            {
                var (grads, images) = (c.Tensor(0), c.Tensor(1));
                Resampling.Check(grads, images.Sizes is { Length: 4 } sizes ? sizes[1..3] : []);
                var (rows, columns) = Weights(c, 2, images.Sizes, grads.Sizes[1..3]);
                c.Return(Resampling.Backward(rows, columns, grads, images.Sizes[1..3], c.OutputType(0)));
            });
    }

    private static OperationBuilder Filter(this OperationBuilder operation) =>
        operation.Attr("kernel_type: string = 'lanczos3'").Attr("antialias: bool = true");

    private static ((long, float)[][] Rows, (long, float)[][] Columns) Weights(
        KernelContext c,
        int input,
        long[] images,
        long[] size
    )
    {
        var (scale, translation) = (c.Tensor(input), c.Tensor(input + 1));
        if (scale.Count != 2 || translation.Count != 2)
            throw new InvalidArgumentError(
                $"scale and translation must be 2-dimensional, got shapes {new Shape(scale.Sizes)} and {new Shape(translation.Sizes)}"
            );
        if (scale.ToDouble(0) <= 0 || scale.ToDouble(1) <= 0)
            throw new InvalidArgumentError(
                $"Scale must be greater than zero, got {scale.ToDouble(0)} and {scale.ToDouble(1)}."
            );
        var filter = ScaleFilter.Find(c.Attr<string>("kernel_type"));
        var smooth = c.Attr<bool>("antialias");
        return (
            filter.Weights(images[1], size[0], (float)scale.ToDouble(0), (float)translation.ToDouble(0), smooth),
            filter.Weights(images[2], size[1], (float)scale.ToDouble(1), (float)translation.ToDouble(1), smooth)
        );
    }
}
