namespace Matex.Mpi;

/// <summary>One contiguous piece of a buffer, in elements.</summary>
internal readonly record struct Piece(long Offset, int Count);

/// <summary>Cuts a buffer into pieces that one MPI call may carry (counts are 32-bit before MPI-4).</summary>
internal readonly struct Pieces(long count, int limit)
{
    /// <summary>Messages on shared memory are fastest in pieces of this many bytes (measured: docs/performance.md).</summary>
    public const int ReductionBytes = 4 << 20;

    /// <summary>The pieces in order; none for an empty buffer.</summary>
    /// <remarks>Pieces are of nearly the same length, so that no tail of a few elements pays a call of its own.</remarks>
    public IEnumerable<Piece> All()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var number = (count + limit - 1) / limit;
        for (long i = 0; i < number; i++)
        {
            var start = (long)((Int128)count * i / number);
            var end = (long)((Int128)count * (i + 1) / number);
            yield return new(start, (int)(end - start));
        }
    }
}
