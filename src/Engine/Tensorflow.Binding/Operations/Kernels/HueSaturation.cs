namespace Tensorflow.Engine;

/// <summary>Pixels of red, green and blue turned in hue or scaled in saturation, in the arithmetic of TensorFlow's kernels.</summary>
internal static class HueSaturation
{
    /// <summary>Sextants of the circle of hues.</summary>
    private const int Sextants = 6;

    /// <param name="pixels">Contiguous, with three channels last.</param>
    /// <param name="result">The same.</param>
    /// <param name="delta">A part of the whole circle.</param>
    public static void TurnHue(TorchTensor pixels, TorchTensor result, float delta)
    {
        var from = pixels.Span<float>();
        var to = result.Span<float>();
        for (var i = 0; i < from.Length; i += 3)
        {
            var (hue, least, most) = Hue(from[i], from[i + 1], from[i + 2]);
            hue = Within(hue + (delta * Sextants));
            (to[i], to[i + 1], to[i + 2]) = FromHue(hue, least, most);
        }
    }

    /// <param name="pixels">Contiguous, with three channels last.</param>
    /// <param name="result">The same.</param>
    /// <param name="scale">What the saturation is multiplied by; the product is held within 0 and 1.</param>
    public static void ScaleSaturation(TorchTensor pixels, TorchTensor result, float scale)
    {
        var from = pixels.Span<float>();
        var to = result.Span<float>();
        for (var i = 0; i < from.Length; i += 3)
        {
            var (h, s, v) = ToHsv(from[i], from[i + 1], from[i + 2]);
            s = MathF.Min(1, MathF.Max(0, s * scale));
            (to[i], to[i + 1], to[i + 2]) = FromHsv(h, s, v);
        }
    }

    /// <summary>The hue in sextants, with the least and the largest component.</summary>
    private static (float Hue, float Least, float Most) Hue(float r, float g, float b)
    {
        var (most, middle, least, sextant) = (r < g, b) switch
        {
            (true, _) when b < r => (g, r, b, 1),
            (true, _) when b > g => (b, g, r, 3),
            (true, _) => (g, b, r, 2),
            _ when b < g => (r, g, b, 0),
            _ when b > r => (b, r, g, 4),
            _ => (r, b, g, 5),
        };
        if (most == least)
            return (0, least, most);
        var ratio = (middle - least) / (most - least);
        return (sextant + (sextant % 2 == 0 ? ratio : 1 - ratio), least, most);
    }

    private static (float R, float G, float B) FromHue(float hue, float least, float most)
    {
        var sextant = (int)hue;
        var ratio = hue - sextant;
        var middle = least + ((sextant % 2 == 0 ? ratio : 1 - ratio) * (most - least));
        return sextant switch
        {
            0 => (most, middle, least),
            1 => (middle, most, least),
            2 => (least, most, middle),
            3 => (least, middle, most),
            4 => (middle, least, most),
            _ => (most, least, middle),
        };
    }

    /// <summary>Brought into [0, 6) by whole turns; a hue that is no number stays one.</summary>
    private static float Within(float hue)
    {
        if (float.IsFinite(hue) && MathF.Abs(hue) > 1000)
            hue %= Sextants;
        while (hue < 0)
            hue += Sextants;
        while (hue >= Sextants)
            hue -= Sextants;
        return hue;
    }

    private static (float H, float S, float V) ToHsv(float r, float g, float b)
    {
        var v = MathF.Max(r, MathF.Max(g, b));
        var range = v - MathF.Min(r, MathF.Min(g, b));
        var s = v > 0 ? range / v : 0;
        if (range <= 0)
            return (0, s, v);
        var norm = 1f / (6f * range);
        var h =
            r == v ? norm * (g - b)
            : g == v ? (norm * (b - r)) + (2f / 6f)
            : (norm * (r - g)) + (4f / 6f);
        return (h < 0 ? h + 1 : h, s, v);
    }

    private static (float R, float G, float B) FromHsv(float h, float s, float v)
    {
        var chroma = s * v;
        var least = v - chroma;
        var place = h * Sextants;
        var within = place;
        while (within <= 0)
            within += 2;
        while (within >= 2)
            within -= 2;
        var x = chroma * (1 - MathF.Abs(within - 1));
        var (r, g, b) = (int)place switch
        {
            0 => (chroma, x, 0f),
            1 => (x, chroma, 0f),
            2 => (0f, chroma, x),
            3 => (0f, x, chroma),
            4 => (x, 0f, chroma),
            5 => (chroma, 0f, x),
            _ => (0f, 0f, 0f),
        };
        return (r + least, g + least, b + least);
    }
}
