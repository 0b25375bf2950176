namespace Tensorflow.Engine;

/// <summary>The filters by which images are scaled, and the weights that they give to pixels (TensorFlow's sampling_kernels).</summary>
internal sealed class ScaleFilter
{
    private readonly float _radius;
    private readonly Func<float, float> _weight;

    private ScaleFilter(float radius, Func<float, float> weight) => (_radius, _weight) = (radius, weight);

    /// <exception cref="InvalidArgumentError">There is no filter of this name.</exception>
    public static ScaleFilter Find(string name) =>
        name switch
        {
            "lanczos1" => Lanczos(1),
            "lanczos3" => Lanczos(3),
            "lanczos5" => Lanczos(5),
            "gaussian" => new(1.5f, static x => x >= 1.5f ? 0 : MathF.Exp(-x * x / (2 * 0.5f * 0.5f))),
            "box" => new(
                1,
                static x =>
                    x < 0.5f ? 1
                    : x == 0.5f ? 0.5f
                    : 0
            ),
            "triangle" => new(1, static x => x < 1 ? 1 - x : 0),
            "keyscubic" => new(
                2,
                static x =>
                    x >= 2 ? 0
                    : x >= 1 ? (((((-0.5f * x) + 2.5f) * x) - 4) * x) + 2
                    : (((1.5f * x) - 2.5f) * x * x) + 1
            ),
            "mitchellcubic" => new(
                2,
                static x =>
                    x >= 2 ? 0
                    : x >= 1 ? (((((-7f / 18 * x) + 2) * x) - (10f / 3)) * x) + (16f / 9)
                    : (((7f / 6 * x) - 2) * x * x) + (8f / 9)
            ),
            _ => throw new InvalidArgumentError($"Unrecognized kernel_type: {name}"),
        };

    /// <summary>The pixels of a row, with their weights, that make up each pixel of a scaled row.</summary>
    /// <param name="input">The row's length.</param>
    /// <param name="output">The scaled row's length.</param>
    /// <param name="scale">How much larger the row becomes.</param>
    /// <param name="translation">How far it is moved after that.</param>
    /// <param name="smooth">Whether the filter is widened when the row gets shorter.</param>
    public (long Index, float Weight)[][] Weights(long input, long output, float scale, float translation, bool smooth)
    {
        var inverse = 1f / scale;
        var moved = -inverse * translation;
        var width = smooth ? MathF.Max(inverse, 1) : 1;
        var narrow = 1f / width;
        var weights = new (long, float)[output][];
        for (var i = 0; i < output; i++)
        {
            var place = ((i + 0.5f) * inverse) + moved;
            weights[i] = place < 0 || place > input ? [] : Around(place, width, narrow, input);
        }
        return weights;
    }

    private (long, float)[] Around(float place, float width, float narrow, long input)
    {
        var reach = _radius * width;
        var first = Math.Clamp((long)MathF.Ceiling(place - reach - 0.5f), 0, input - 1);
        var last = Math.Clamp((long)MathF.Floor(place + reach - 0.5f), 0, input - 1);
        var weights = new (long Index, float Weight)[Math.Max(0, last - first + 1)];
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (first + i, _weight(MathF.Abs((first + i + 0.5f - place) * narrow)));
            sum += weights[i].Weight;
        }
        if (MathF.Abs(sum) < 1000 * 1.17549435e-38f)
            return [];
        for (var i = 0; i < weights.Length; i++)
            weights[i].Weight *= 1f / sum;
        return weights;
    }

    private static ScaleFilter Lanczos(float radius) =>
        new(
            radius,
            x =>
                x > radius ? 0
                : x <= 1e-3f ? 1
                : radius * MathF.Sin(MathF.PI * x) * MathF.Sin(MathF.PI * x / radius) / (MathF.PI * MathF.PI * x * x)
        );
}
