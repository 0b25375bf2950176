using System.Numerics;

namespace Matex.Data.Ordering;

/// <summary>
/// A permutation of 0 … n-1 that is computed number by number, so that nobody has to hold it: a Feistel network over the
/// next power of four, applied until it falls below n (cycle walking; under four times on average).
/// </summary>
internal sealed class Permutation
{
    private const int Rounds = 6;

    private readonly long length;
    private readonly int halfBits;
    private readonly ulong mask;
    private readonly ulong[] keys = new ulong[Rounds];

    /// <param name="length">How many numbers are permuted.</param>
    /// <param name="seed">The same seed gives the same permutation, on every machine.</param>
    public Permutation(long length, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        this.length = length;
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)Math.Max(length - 1, 1));
        halfBits = (bits + 1) / 2;
        mask = (1UL << halfBits) - 1;
        for (var round = 0; round < Rounds; round++)
        {
            keys[round] = Seeds.Mix(seed, (ulong)round);
        }
    }

    public long this[long index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, length);
            var value = (ulong)index;
            do
            {
                value = Once(value);
            } while (value >= (ulong)length);
            return (long)value;
        }
    }

    private ulong Once(ulong value)
    {
        var (left, right) = (value >> halfBits, value & mask);
        foreach (var key in keys)
        {
            (left, right) = (right, left ^ (Seeds.Mix(key, right) & mask));
        }
        return (left << halfBits) | right;
    }
}
