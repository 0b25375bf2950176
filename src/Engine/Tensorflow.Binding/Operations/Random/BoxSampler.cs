namespace Tensorflow.Engine;

/// <summary>Draws parts of an image that cover enough of an object in it (TensorFlow's sample_distorted_bounding_box).</summary>
internal sealed class BoxSampler
{
    private const float LeastArea = 1;

    private readonly int _height;
    private readonly int _width;
    private readonly float[] _ratios;
    private readonly float[] _areas;
    private readonly int _attempts;

    /// <param name="size">Height, width, channels.</param>
    /// <param name="ratios">The least and the largest ratio of width to height.</param>
    /// <param name="areas">The least and the largest part of the image's area.</param>
    /// <param name="attempts">How many draws are tried before the whole image is taken.</param>
    public BoxSampler(long[] size, float[] ratios, float[] areas, int attempts)
    {
        if (ratios.Length != 2 || ratios[0] <= 0 || ratios[1] <= 0)
            throw new InvalidArgumentError("Aspect ratio range must be 2 positive numbers.");
        if (areas.Length != 2 || areas[0] <= 0 || areas[1] <= 0 || areas[0] > 1 || areas[1] > 1)
            throw new InvalidArgumentError("Area range must be 2 numbers within (0, 1].");
        if (size[0] <= 0 || size[1] <= 0)
            throw new InvalidArgumentError($"Image height and width must be positive, got {size[0]} and {size[1]}.");
        (_height, _width) = ((int)size[0], (int)size[1]);
        (_ratios, _areas, _attempts) = (ratios, areas, attempts);
    }

    internal readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        public float Area => (float)(Right - Left) * (Bottom - Top);

        public float Common(Box other)
        {
            var width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
            var height = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
            return width > 0 && height > 0 ? (float)width * height : 0;
        }
    }

    /// <summary>Objects as top, left, bottom, right in parts of the image, brought to pixels.</summary>
    public Box[] Objects(ReadOnlySpan<float> boxes, bool wholeImageIfNone)
    {
        if (boxes.IsEmpty)
            return wholeImageIfNone
                ? [Image]
                : throw new InvalidArgumentError(
                    "No bounding boxes provided as input. One must enable use_image_if_no_bounding_boxes if you wish to not provide any bounding boxes."
                );
        var objects = new Box[boxes.Length / 4];
        for (var i = 0; i < objects.Length; i++)
        {
            var (top, left, bottom, right) = (boxes[4 * i], boxes[(4 * i) + 1], boxes[(4 * i) + 2], boxes[(4 * i) + 3]);
            if (!(top >= 0 && left >= 0 && bottom <= 1 && right <= 1 && top < bottom && left < right))
                throw new InvalidArgumentError(
                    $"All bounding box coordinates must be in [0.0, 1.0] and the first corner before the second: {top}, {left}, {bottom}, {right}"
                );
            objects[i] = new(
                (int)(left * _width),
                (int)(top * _height),
                (int)(right * _width),
                (int)(bottom * _height)
            );
        }
        return objects;
    }

    public Box Draw(PhiloxRandom generator, Box[] objects, float covered)
    {
        if (!(covered >= 0 && covered <= 1))
            throw new InvalidArgumentError($"Min object covered must be in [0.0, 1.0], got {covered}.");
        var samples = new SingleSamples(generator);
        for (var i = 0; i < _attempts; i++)
        {
            var ratio = (Distributions.ToFloat(samples.Next()) * (_ratios[1] - _ratios[0])) + _ratios[0];
            if (TryDraw(ref samples, ratio) is { } crop && Covers(crop, objects, covered))
                return crop;
        }
        return Image;
    }

    private Box Image => new(0, 0, _width, _height);

    private static bool Covers(Box crop, Box[] objects, float covered)
    {
        if (crop.Area < LeastArea)
            return false;
        foreach (var box in objects)
            if (box.Area >= LeastArea && box.Common(crop) / box.Area >= covered)
                return true;
        return false;
    }

    private Box? TryDraw(ref SingleSamples samples, float ratio)
    {
        if (_areas[0] > _areas[1])
            return null;
        var least = _areas[0] * _width * _height;
        var most = _areas[1] * _width * _height;
        var height = Round(MathF.Sqrt(least / ratio));
        var largest = Round(MathF.Sqrt(most / ratio));
        if (Round(largest * ratio) > _width)
        {
            const float Epsilon = 0.0000001f;
            largest = (int)((_width + 0.5 - Epsilon) / ratio);
            if (Round(largest * ratio) > _width)
                largest--;
        }
        largest = Math.Min(largest, _height);
        height = height < largest ? height + (int)Uniform(ref samples, largest - height + 1) : largest;
        var width = Round(height * ratio);
        float area = width * height;
        // Rounding may have left the bounds; a pixel more or less may be within.
        if (area < least)
            area = Resize(1);
        if (area > most)
            area = Resize(-1);
        if (area < least || area > most || width > _width || height > _height || width <= 0 || height <= 0)
            return null;
        var top = height < _height ? (int)Uniform(ref samples, _height - height) : 0;
        var left = width < _width ? (int)Uniform(ref samples, _width - width) : 0;
        return new(left, top, left + width, top + height);

        float Resize(int by)
        {
            height += by;
            width = Round(height * ratio);
            return width * height;
        }
    }

    private static int Round(float value) => (int)MathF.Round(value);

    /// <summary>A number below n (TensorFlow's SimplePhilox): draws that would favour small ones are refused.</summary>
    private static uint Uniform(ref SingleSamples samples, int n)
    {
        var range = (uint)n;
        if ((range & (range - 1)) == 0)
            return samples.Next() & (range - 1);
        var refused = (uint.MaxValue % range) + 1;
        uint draw;
        do draw = samples.Next();
        while (draw < refused);
        return draw % range;
    }
}
