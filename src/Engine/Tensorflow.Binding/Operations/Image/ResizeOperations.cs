namespace Tensorflow.Engine;

/// <summary>Images of another size.</summary>
internal static class ResizeOperations
{
    public static void Register(RegistryBuilder registry)
    {
        Family(registry, "ResizeNearestNeighbor", Resampling.Method.Nearest);
        Family(registry, "ResizeBilinear", Resampling.Method.Bilinear);
        Family(registry, "ResizeBicubic", Resampling.Method.Bicubic);
        Family(registry, "ResizeArea", Resampling.Method.Area);
    }

    private static void Family(RegistryBuilder registry, string name, Resampling.Method method)
    {
        // Nearest neighbours keep the element type, the others give float; its gradient takes sizes, theirs the image.
        var isNearest = method == Resampling.Method.Nearest;
        registry
            .Add(name)
            .Input("images: T")
            .Input("size: int32")
            .Output(isNearest ? "resized_images: T" : "resized_images: float")
            .Attr("T: realnumbertype")
            .Corners(method)
            .Shape(static c =>
            {
                var images = c.Input(0).with_rank(4);
                var size = c.Integers(1) ?? [-1, -1];
                return [new Shape(images.dims[0], size[0], size[1], images.dims[3])];
            })
            .Kernel(c =>
            {
                var size = HostValue.ToIntegers(c.Tensor(1));
                var plan = Plan(c, method);
                c.Return(Resampling.Forward(plan, c.Tensor(0), size, c.OutputType(0)));
            })
            .Gradient(
                (op, grads) =>
                {
                    if (method == Resampling.Method.Area)
                        throw new LookupError($"No gradient is defined for the operation type '{name}'.");
                    var image = op.inputs[0];
                    var second = isNearest
                        ? Build.Op("Slice", Build.Op("Shape", image), Build.Vector([1]), Build.Vector([2]))
                        : image;
                    return
                    [
                        Build.Op(
                            $"{name}Grad",
                            [grads[0], second],
                            ("align_corners", op.get_attr<bool>("align_corners")),
                            ("half_pixel_centers", op.get_attr<bool>("half_pixel_centers"))
                        ),
                        null,
                    ];
                }
            );
        if (method == Resampling.Method.Area)
            return;
        registry
            .Add($"{name}Grad")
            .Input(isNearest ? "grads: T" : "grads: float")
            .Input(isNearest ? "size: int32" : "original_image: T")
            .Output("output: T")
            .Attr("T: realnumbertype")
            .Corners(method)
            .Kernel(c =>
            {
                var size = isNearest ? HostValue.ToIntegers(c.Tensor(1)) : c.Tensor(1).Sizes[1..3];
                c.Return(Resampling.Backward(Plan(c, method), c.Tensor(0), size, c.OutputType(0)));
            });
    }

    private static OperationBuilder Corners(this OperationBuilder operation, Resampling.Method method)
    {
        operation.Attr("align_corners: bool = false");
        return method == Resampling.Method.Area ? operation : operation.Attr("half_pixel_centers: bool = false");
    }

    private static Resampling.Plan Plan(KernelContext c, Resampling.Method method) =>
        new(
            method,
            c.Attr<bool>("align_corners"),
            method != Resampling.Method.Area && c.Attr<bool>("half_pixel_centers")
        );
}
