namespace Tensorflow.Engine;

/// <summary>Cuts boxes out of images and resizes them, and brings gradients back to images and boxes.</summary>
internal static class Crops
{
    public static TorchTensor Cut(CropPlan plan, TorchTensor image, bool nearest, float outside)
    {
        using var wide = Torch.Cast(image, TF_DataType.TF_FLOAT);
        using var contiguous = wide.Contiguous();
        var result = TorchTensor.Full(
            TF_DataType.TF_FLOAT,
            [plan.Boxes, plan.Height, plan.Width, plan.Channels],
            outside
        );
        var from = contiguous.Span<float>();
        var to = result.Span<float>();
        foreach (var (at, corners) in Places(plan))
        {
            var target = to.Slice(at * plan.Channels, plan.Channels);
            if (nearest)
            {
                from.Slice(corners.Nearest(plan), plan.Channels).CopyTo(target);
                continue;
            }
            var (topLeft, topRight, bottomLeft, bottomRight) = corners.Offsets(plan);
            for (var k = 0; k < target.Length; k++)
            {
                var top = from[topLeft + k] + ((from[topRight + k] - from[topLeft + k]) * corners.Right);
                var bottom = from[bottomLeft + k] + ((from[bottomRight + k] - from[bottomLeft + k]) * corners.Right);
                target[k] = top + ((bottom - top) * corners.Down);
            }
        }
        return result;
    }

    public static TorchTensor ImageGradient(CropPlan plan, TorchTensor grads, bool nearest)
    {
        using var contiguous = Checked(plan, grads);
        var result = TorchTensor.Zeros(TF_DataType.TF_FLOAT, plan.Image);
        var from = contiguous.Span<float>();
        var to = result.Span<float>();
        foreach (var (at, corners) in Places(plan))
        {
            var source = from.Slice(at * plan.Channels, plan.Channels);
            if (nearest)
            {
                Add(to, corners.Nearest(plan), source, 1);
                continue;
            }
            var (topLeft, topRight, bottomLeft, bottomRight) = corners.Offsets(plan);
            var (down, right) = (corners.Down, corners.Right);
            Add(to, topLeft, source, (1 - down) * (1 - right));
            Add(to, topRight, source, (1 - down) * right);
            Add(to, bottomLeft, source, down * (1 - right));
            Add(to, bottomRight, source, down * right);
        }
        return result;
    }

    public static TorchTensor BoxGradient(CropPlan plan, TorchTensor grads, TorchTensor image)
    {
        using var contiguous = Checked(plan, grads);
        using var wide = Torch.Cast(image, TF_DataType.TF_FLOAT);
        using var images = wide.Contiguous();
        var result = TorchTensor.Zeros(TF_DataType.TF_FLOAT, [plan.Boxes, 4]);
        var from = contiguous.Span<float>();
        var pixels = images.Span<float>();
        var to = result.Span<float>();
        foreach (var (at, corners) in Places(plan))
        {
            var (topLeft, topRight, bottomLeft, bottomRight) = corners.Offsets(plan);
            var (down, right) = (corners.Down, corners.Right);
            var (byRow, byColumn) = (0f, 0f);
            for (var k = 0; k < plan.Channels; k++)
            {
                var grad = from[(at * plan.Channels) + k];
                var (tl, tr) = (pixels[topLeft + k], pixels[topRight + k]);
                var (bl, br) = (pixels[bottomLeft + k], pixels[bottomRight + k]);
                byRow += grad * (((1 - right) * (bl - tl)) + (right * (br - tr)));
                byColumn += grad * (((1 - down) * (tr - tl)) + (down * (br - bl)));
            }
            var (y, x, box) = (at / plan.Width % plan.Height, at % plan.Width, at / plan.Width / plan.Height);
            var (rows, columns) = (plan.RowMoves(y), plan.ColumnMoves(x));
            to[4 * box] += byRow * rows.First;
            to[(4 * box) + 1] += byColumn * columns.First;
            to[(4 * box) + 2] += byRow * rows.Second;
            to[(4 * box) + 3] += byColumn * columns.Second;
        }
        return result;
    }

    private static TorchTensor Checked(CropPlan plan, TorchTensor grads)
    {
        if (grads.Rank != 4 || grads.Sizes[0] != plan.Boxes || grads.Sizes[3] != plan.Channels)
            throw new InvalidArgumentError(
                $"grads must have shape ({plan.Boxes},crop_height,crop_width,{plan.Channels}), got {new Shape(grads.Sizes)}"
            );
        return grads.Contiguous();
    }

    private static void Add(Span<float> target, int offset, ReadOnlySpan<float> source, float weight) =>
        OptimizerKernels.AddScaled(target.Slice(offset, source.Length), source, weight);

    /// <summary>The pixels of all crops that lie within their images, each with the pixels around its place.</summary>
    private static IEnumerable<(int At, Corners Corners)> Places(CropPlan plan)
    {
        for (var box = 0; box < plan.Boxes; box++)
        for (var y = 0; y < plan.Height; y++)
        {
            var row = plan.Row(box, y);
            if (!plan.IsRow(row))
                continue;
            for (var x = 0; x < plan.Width; x++)
            {
                var column = plan.Column(box, x);
                if (plan.IsColumn(column))
                    yield return (((box * plan.Height) + y) * plan.Width + x, new(plan.ImageOf(box), row, column));
            }
        }
    }

    private readonly record struct Corners(int Image, float Row, float Column)
    {
        public float Down => Row - MathF.Floor(Row);

        public float Right => Column - MathF.Floor(Column);

        public int Nearest(CropPlan plan) =>
            plan.Pixel(
                Image,
                (int)MathF.Round(Row, MidpointRounding.AwayFromZero),
                (int)MathF.Round(Column, MidpointRounding.AwayFromZero)
            );

        public (int TopLeft, int TopRight, int BottomLeft, int BottomRight) Offsets(CropPlan plan)
        {
            var (top, bottom) = ((int)MathF.Floor(Row), (int)MathF.Ceiling(Row));
            var (left, right) = ((int)MathF.Floor(Column), (int)MathF.Ceiling(Column));
            return (
                plan.Pixel(Image, top, left),
                plan.Pixel(Image, top, right),
                plan.Pixel(Image, bottom, left),
                plan.Pixel(Image, bottom, right)
            );
        }
    }
}
