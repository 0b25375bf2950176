using System.Runtime.InteropServices;
using Matex.Mpi;

namespace Matex.Data.Sources;

/// <summary>The ranks of a communicator, for programs that are no training job.</summary>
internal sealed class CommunicatorRanks(Intracommunicator ranks) : IRankGroup
{
    public int Rank => ranks.Rank;

    public int Size => ranks.Size;

    public Intracommunicator Communicator => ranks;

    public T[] Gather<T>(string what, T value)
        where T : unmanaged => [.. GatherMany(what, new ReadOnlySpan<T>(in value)).Select(static part => part[0])];

    public T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        // As bytes: MPI has types for numbers only.
        var mine = MemoryMarshal.AsBytes(values);
        var counts = Array.ConvertAll(ranks.Allgather(mine.Length), static count => (long)count);
        var all = new byte[counts.Sum()];
        ranks.Allgather(mine, all, counts);
        var parts = new T[counts.Length][];
        var start = 0;
        for (var rank = 0; rank < parts.Length; rank++)
        {
            parts[rank] = MemoryMarshal.Cast<byte, T>(all.AsSpan(start, (int)counts[rank])).ToArray();
            start += (int)counts[rank];
        }
        return parts;
    }
}
