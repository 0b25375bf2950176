namespace Tensorflow.Engine;

/// <summary>Parts of images cut out by boxes and resized to one size.</summary>
internal static class CropOperations
{
    private const string Types = "T: {uint8, uint16, int8, int16, int32, int64, half, float, double}";

    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("CropAndResize")
            .Input("image: T")
            .Input("boxes: float")
            .Input("box_ind: int32")
            .Input("crop_size: int32")
            .Output("crops: float")
            .Attr(Types)
            .Attr("method: {'bilinear', 'nearest'} = 'bilinear'")
            .Attr("extrapolation_value: float = 0.0")
            .Shape(static c =>
            {
                var size = c.Integers(3) ?? [-1, -1];
                var image = c.Input(0).with_rank(4);
                return [new Shape(c.Input(1).with_rank(2).dims[0], size[0], size[1], image.dims[3])];
            })
            .Kernel(static c =>
            {
                var size = Size(c, 3, 2, "crop_size");
                var plan = new CropPlan(c.Tensor(0).Sizes, c.Tensor(1), c.Tensor(2), size[0], size[1]);
                var nearest = c.Attr<string>("method") == "nearest";
                c.Return(Crops.Cut(plan, c.Tensor(0), nearest, c.Attr<float>("extrapolation_value")));
            })
            .Gradient(Gradient);
        registry
            .Add("CropAndResizeGradImage")
            .Input("grads: float")
            .Input("boxes: float")
            .Input("box_ind: int32")
            .Input("image_size: int32")
            .Output("output: T")
            .Attr("T: {float, half, double}")
            .Attr("method: {'bilinear', 'nearest'} = 'bilinear'")
            .Shape(static c => [new Shape(c.Integers(3) ?? [-1, -1, -1, -1])])
            .Kernel(static c =>
            {
                var grads = Gradients(c);
                var image = Size(c, 3, 4, "image_size");
                var plan = new CropPlan(image, c.Tensor(1), c.Tensor(2), grads.Sizes[1], grads.Sizes[2]);
                using var result = Crops.ImageGradient(plan, grads, c.Attr<string>("method") == "nearest");
                c.Return(Torch.Cast(result, c.OutputType(0)));
            });
        registry
            .Add("CropAndResizeGradBoxes")
            .Input("grads: float")
            .Input("image: T")
            .Input("boxes: float")
            .Input("box_ind: int32")
            .Output("output: float")
            .Attr(Types)
            .Attr("method: {'bilinear'} = 'bilinear'")
            .Shape(static c => [c.Input(2)])
            .Kernel(static c =>
            {
                var grads = Gradients(c);
                var plan = new CropPlan(c.Tensor(1).Sizes, c.Tensor(2), c.Tensor(3), grads.Sizes[1], grads.Sizes[2]);
                c.Return(Crops.BoxGradient(plan, grads, c.Tensor(1)));
            });
    }

    private static long[] Size(KernelContext c, int input, int length, string name)
    {
        var size = HostValue.ToIntegers(c.Tensor(input));
        if (size.Length != length || Array.Exists(size, static s => s <= 0))
            throw new InvalidArgumentError($"{name} must be {length} positive numbers, got [{string.Join(',', size)}]");
        return size;
    }

    private static TorchTensor Gradients(KernelContext c) =>
        c.Tensor(0) is { Rank: 4 } grads
            ? grads
            : throw new InvalidArgumentError($"grads must be 4-D, got shape {new Shape(c.Tensor(0).Sizes)}");

    private static Tensor?[] Gradient(Operation op, Tensor[] grads)
    {
        var (image, boxes, indices) = (op.inputs[0], op.inputs[1], op.inputs[2]);
        var ofImage =
            image.dtype.is_floating() && Build.IsWanted(op, 0)
                ? Build.Op(
                    "CropAndResizeGradImage",
                    [grads[0], boxes, indices, Build.ShapeOf(image)],
                    ("T", image.dtype.as_base_dtype()),
                    ("method", op.get_attr<string>("method"))
                )
                : null;
        // As in TensorFlow, boxes get the gradient of the bilinear method, whatever the method.
        var ofBoxes = Build.IsWanted(op, 1)
            ? Build.Op("CropAndResizeGradBoxes", grads[0], image, boxes, indices)
            : null;
        return [ofImage, ofBoxes, null, null];
    }
}
