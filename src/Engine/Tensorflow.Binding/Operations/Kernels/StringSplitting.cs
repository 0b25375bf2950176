namespace Tensorflow.Engine;

/// <summary>Splits strings as Python's <c>str.split</c> does.</summary>
internal static class StringSplitting
{
    /// <summary>The parts as a sparse matrix: positions, values and shape.</summary>
    public static TensorValue[] Split(string[] texts, string separator, int maximum)
    {
        var indices = new List<long>();
        var values = new List<string>();
        var widest = 0;
        for (var row = 0; row < texts.Length; row++)
        {
            var parts = separator.Length == 0 ? ByWhitespace(texts[row], maximum) : By(texts[row], separator, maximum);
            for (var i = 0; i < parts.Count; i++)
                indices.AddRange([row, i]);
            values.AddRange(parts);
            widest = Math.Max(widest, parts.Count);
        }
        return
        [
            TorchTensor.FromSpan<long>(indices.ToArray(), [values.Count, 2]),
            StringValue.FromStrings([.. values], values.Count),
            TorchTensor.FromSpan<long>([texts.Length, widest], [2]),
        ];
    }

    private static IReadOnlyList<string> By(string text, string separator, int maximum) =>
        text.Length == 0 ? [""] : text.Split(separator, maximum < 0 ? int.MaxValue : maximum + 1);

    // Runs of white space separate; what is left after the last allowed split keeps its own.
    private static List<string> ByWhitespace(string text, int maximum)
    {
        var parts = new List<string>();
        var rest = text.AsSpan().TrimStart();
        while (rest.Length > 0)
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
                end++;
            if (maximum >= 0 && parts.Count == maximum)
                end = rest.Length;
            parts.Add(rest[..end].ToString());
            rest = rest[end..].TrimStart();
        }
        return parts;
    }
}
