namespace Matex.Data.Ordering;

/// <summary>Makes seeds out of seeds.</summary>
internal static class Seeds
{
    /// <summary>A well-mixed number from two (the finaliser of SplitMix64, by Steele, Lea and Flood).</summary>
    public static ulong Mix(ulong seed, ulong number)
    {
        var z = seed + (number + 1) * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
