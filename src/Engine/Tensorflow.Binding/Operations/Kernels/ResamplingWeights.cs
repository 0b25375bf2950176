namespace Tensorflow.Engine;

/// <summary>Which elements of a row make up each element of a resized row, and by how much (TensorFlow's image_resizer).</summary>
internal static class ResamplingWeights
{
    private const int TableSize = 1024;

    public static (long Index, float Weight)[][] Of(Resampling.Plan plan, long input, long output)
    {
        var scale = plan.AlignCorners && output > 1 ? (input - 1) / (float)(output - 1) : input / (float)output;
        var weights = new (long, float)[output][];
        for (var i = 0; i < output; i++)
            weights[i] = plan.Method switch
            {
                Resampling.Method.Nearest => Nearest(plan, i, scale, input),
                Resampling.Method.Bilinear => Bilinear(plan, i, scale, input),
                Resampling.Method.Bicubic => Bicubic(plan, i, scale, input),
                _ => Area(i, scale, input),
            };
        return weights;
    }

    private static (long, float)[] Nearest(Resampling.Plan plan, int i, float scale, long size)
    {
        var place = plan.HalfPixelCenters ? (i + 0.5f) * scale : i * scale;
        var index = plan.AlignCorners
            ? (long)MathF.Round(place, MidpointRounding.AwayFromZero)
            : (long)MathF.Floor(place);
        return [(Math.Clamp(index, 0, size - 1), 1)];
    }

    private static (long, float)[] Bilinear(Resampling.Plan plan, int i, float scale, long size)
    {
        var place = Place(plan, i, scale);
        var lower = MathF.Floor(place);
        var fraction = place - lower;
        return
        [
            (Math.Clamp((long)lower, 0, size - 1), 1 - fraction),
            (Math.Clamp((long)MathF.Ceiling(place), 0, size - 1), fraction),
        ];
    }

    /// <summary>Keys's cubic with a = -0.5 for half-pixel centres (weights outside renormalised), else -0.75.</summary>
    private static (long, float)[] Bicubic(Resampling.Plan plan, int i, float scale, long size)
    {
        var a = plan.HalfPixelCenters ? -0.5f : -0.75f;
        var place = Place(plan, i, scale);
        var lower = (long)MathF.Floor(place);
        // TensorFlow looks the weights up in a table of this many fractions.
        var fraction = MathF.Round((place - lower) * TableSize) / TableSize;
        var weights = new (long Index, float Weight)[4];
        var sum = 0f;
        for (var k = 0; k < 4; k++)
        {
            var index = lower - 1 + k;
            var clamped = Math.Clamp(index, 0, size - 1);
            var weight = Keys(MathF.Abs(fraction + 1 - k), a);
            if (plan.HalfPixelCenters && clamped != index)
                weight = 0;
            weights[k] = (clamped, weight);
            sum += weight;
        }
        if (plan.HalfPixelCenters && sum != 0)
            for (var k = 0; k < 4; k++)
                weights[k].Weight /= sum;
        return weights;
    }

    private static (long, float)[] Area(int i, float scale, long size)
    {
        var (start, end) = (i * scale, (i + 1) * scale);
        var weights = new List<(long, float)>();
        for (var index = (long)MathF.Floor(start); index < MathF.Ceiling(end); index++)
        {
            var part = MathF.Min(end, index + 1) - MathF.Max(start, index);
            weights.Add((Math.Clamp(index, 0, size - 1), part / scale));
        }
        return [.. weights];
    }

    private static float Keys(float distance, float a) =>
        distance <= 1 ? ((((a + 2) * distance) - (a + 3)) * distance * distance) + 1
        : distance < 2 ? ((((a * distance) - (5 * a)) * distance) + (8 * a)) * distance - (4 * a)
        : 0;

    private static float Place(Resampling.Plan plan, int i, float scale) =>
        plan.HalfPixelCenters ? ((i + 0.5f) * scale) - 0.5f : i * scale;
}
