namespace Tensorflow.Engine;

/// <summary>Frames drawn into images, and boxes drawn by chance.</summary>
internal static class BoxOperations
{
    public static void Register(RegistryBuilder registry)
    {
        registry
            .Add("DrawBoundingBoxes")
            .Input("images: T")
            .Input("boxes: float")
            .Output("output: T")
            .Attr("T: {float, half} = DT_FLOAT")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => Draw(c, null))
            .NotDifferentiable();
        registry
            .Add("DrawBoundingBoxesV2")
            .Input("images: T")
            .Input("boxes: float")
            .Input("colors: float")
            .Output("output: T")
            .Attr("T: {float, half} = DT_FLOAT")
            .Shape(Shapes.Unchanged)
            .Kernel(static c => Draw(c, c.Tensor(2)));
        registry
            .Add("SampleDistortedBoundingBoxV2")
            .Input("image_size: T")
            .Input("bounding_boxes: float")
            .Input("min_object_covered: float")
            .Output("begin: T")
            .Output("size: T")
            .Output("bboxes: float")
            .Attr("T: {uint8, int8, int16, int32, int64}")
            .Attr("seed: int = 0")
            .Attr("seed2: int = 0")
            .Attr("aspect_ratio_range: list(float) = [0.75, 1.33]")
            .Attr("area_range: list(float) = [0.05, 1.0]")
            .Attr("max_attempts: int = 100")
            .Attr("use_image_if_no_bounding_boxes: bool = false")
            .Stateful()
            .Shape(static _ => [new Shape(3), new Shape(3), new Shape(1, 1, 4)])
            .Kernel(Sample)
            .NotDifferentiable();
    }

    private static void Draw(KernelContext c, TorchTensor? colors)
    {
        var (images, boxes) = (c.Tensor(0), c.Tensor(1));
        if (images.Rank != 4 || images.Sizes[3] is not (1 or 3 or 4))
            throw new InvalidArgumentError(
                $"The rank of the images should be 4 and their channels 1 (GRY), 3 (RGB) or 4 (RGBA), got shape {new Shape(images.Sizes)}"
            );
        if (boxes.Rank != 3 || boxes.Sizes[0] != images.Sizes[0] || boxes.Sizes[2] != 4)
            throw new InvalidArgumentError(
                $"The shape of the boxes should be ({images.Sizes[0]},num_boxes,4), got {new Shape(boxes.Sizes)}"
            );
        var table = BoxDrawing.DefaultColors((int)images.Sizes[3]);
        if (colors is not null && colors.Rank != 2)
            throw new InvalidArgumentError($"colors must be a 2-D matrix, got shape {new Shape(colors.Sizes)}");
        if (colors is not null && colors.Sizes[0] > 0)
        {
            if (colors.Sizes[1] < images.Sizes[3])
                throw new InvalidArgumentError(
                    $"colors must have at least the {images.Sizes[3]} channels of the images, got shape {new Shape(colors.Sizes)}"
                );
            using var flat = colors.Contiguous();
            table = [.. flat.Span<float>().ToArray().Chunk((int)colors.Sizes[1])];
        }
        using var wide = Torch.Cast(images, TF_DataType.TF_FLOAT);
        using var result = wide.Clone();
        using var frames = boxes.Contiguous();
        BoxDrawing.Draw(result, frames.Span<float>(), (int)boxes.Sizes[1], table);
        c.Return(Torch.Cast(result, c.OutputType(0)));
    }

    private static void Sample(KernelContext c)
    {
        var size = HostValue.ToIntegers(c.Tensor(0));
        if (size.Length != 3)
            throw new InvalidArgumentError($"image_size must contain 3 elements: {new Shape(c.Tensor(0).Sizes)}");
        var boxes = c.Tensor(1);
        if (boxes.Rank != 3 || boxes.Sizes[2] != 4)
            throw new InvalidArgumentError(
                $"input boxes must be 3-dimensional [batch, num_boxes, coords] with 4 coordinates: {new Shape(boxes.Sizes)}"
            );
        var sampler = new BoxSampler(
            size,
            c.Attr<float[]>("aspect_ratio_range"),
            c.Attr<float[]>("area_range"),
            (int)c.Attr<long>("max_attempts")
        );
        using var flat = boxes.Contiguous();
        var objects = sampler.Objects(flat.Span<float>(), c.Attr<bool>("use_image_if_no_bounding_boxes"));
        var generator = c.State(static k => new GuardedPhilox(k.Attr<long>("seed"), k.Attr<long>("seed2")));
        var crop = sampler.Draw(
            generator.Reserve32(4 * c.Attr<long>("max_attempts")),
            objects,
            (float)c.Tensor(2).ToDouble()
        );
        c.Return(
            Integers.Vector([crop.Top, crop.Left, 0], c.OutputType(0)),
            Integers.Vector([crop.Bottom - crop.Top, crop.Right - crop.Left, -1], c.OutputType(1)),
            TorchTensor.FromArray(
                [
                    crop.Top / (float)size[0],
                    crop.Left / (float)size[1],
                    crop.Bottom / (float)size[0],
                    crop.Right / (float)size[1],
                ],
                1,
                1,
                4
            )
        );
    }
}
