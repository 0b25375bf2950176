using Matex.Mpi;

namespace Matex.Data.Sources;

/// <summary>
/// The ranks that open a source together. Every rank makes the same calls in the same order, on the thread that opens
/// the source; alone they return at once.
/// </summary>
internal interface IRankGroup
{
    int Rank { get; }

    int Size { get; }

    /// <summary>For libraries that need the communicator itself; a world of one when alone.</summary>
    Intracommunicator Communicator { get; }

    /// <summary>One value of each rank, in rank order.</summary>
    /// <param name="what">What is exchanged, in the words of a message.</param>
    /// <param name="value">This rank's value.</param>
    T[] Gather<T>(string what, T value)
        where T : unmanaged;

    /// <summary>Any number of values of each rank, in rank order.</summary>
    /// <param name="what">What is exchanged, in the words of a message.</param>
    /// <param name="values">This rank's values; possibly none.</param>
    T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
        where T : unmanaged;

    /// <summary>Bytes of each rank, one rank's after the other, on all ranks.</summary>
    /// <param name="what">What is exchanged, in the words of a message.</param>
    /// <param name="mine">This rank's bytes.</param>
    /// <param name="all">Room for those of all ranks.</param>
    /// <param name="lengths">How many each rank has.</param>
    void Gather(string what, ReadOnlySpan<byte> mine, Span<byte> all, long[] lengths)
    {
        foreach (var part in GatherMany(what, mine))
        {
            part.CopyTo(all);
            all = all[part.Length..];
        }
    }
}
