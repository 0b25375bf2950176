using System.Runtime.InteropServices;

namespace Matex.Transparent.Averaging;

/// <summary>
/// A 64-bit hash that is the same in all processes, unlike <see cref="HashCode"/>. It guards against mistakes, not
/// against attacks: four independent lanes of multiply and rotate, as in the xxHash family, at memory speed.
/// </summary>
internal static class ContentHash
{
    private const ulong PrimeA = 0x9E3779B185EBCA87;
    private const ulong PrimeB = 0xC2B2AE3D27D4EB4F;

    public static ulong Start => PrimeB;

    public static ulong Of(ReadOnlySpan<byte> bytes) => Append(Start, bytes);

    public static ulong Append(ulong hash, string text) => Append(hash, MemoryMarshal.AsBytes(text.AsSpan()));

    public static ulong Append(ulong hash, long value) => Mix(hash, (ulong)value);

    public static ulong Append(ulong hash, ReadOnlySpan<byte> bytes)
    {
        var (a, b, c, d) = (hash, hash ^ PrimeA, hash + PrimeB, hash ^ PrimeB);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Mix(a, words[i]);
            b = Mix(b, words[i + 1]);
            c = Mix(c, words[i + 2]);
            d = Mix(d, words[i + 3]);
        }
        hash = Mix(Mix(Mix(a, b), c), d);
        for (; i < words.Length; i++)
            hash = Mix(hash, words[i]);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            hash = Mix(hash, rest);
        hash = Mix(hash, (ulong)bytes.Length);
        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong hash, ulong value) =>
        (ulong.RotateLeft(hash ^ (value * PrimeB), 31) * PrimeA) + PrimeB;
}
