using System.Globalization;

namespace Matex.Benchmarks;

/// <summary>Sizes as people write them: 1K, 64M, and ranges of doublings 1K..64M.</summary>
internal static class ByteSize
{
    public static long[] ParseRange(string text)
    {
        var ends = text.Split("..").Select(Parse).ToArray();
        if (ends is not ([_] or [_, _]) || ends[0] > ends[^1])
            throw new BenchmarkException($"'{text}' is no range of sizes; write it like 1K..64M.");
        var sizes = new List<long>();
        for (var size = ends[0]; size <= ends[^1]; size *= 2)
            sizes.Add(size);
        return [.. sizes];
    }

    public static string Format(long bytes) =>
        bytes switch
        {
            >= 1 << 20 when bytes % (1 << 20) == 0 => $"{bytes >> 20} MiB",
            >= 1 << 10 when bytes % (1 << 10) == 0 => $"{bytes >> 10} KiB",
            _ => $"{bytes} B",
        };

    private static long Parse(string text)
    {
        var factor = text.LastOrDefault() switch
        {
            'K' => 1L << 10,
            'M' => 1L << 20,
            'G' => 1L << 30,
            _ => 1,
        };
        var digits = factor == 1 ? text : text[..^1];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            throw new BenchmarkException($"'{text}' is no size; write it like 64K or 1M.");
        return number * factor;
    }
}
