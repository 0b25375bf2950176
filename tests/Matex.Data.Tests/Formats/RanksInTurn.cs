using System.Runtime.InteropServices;
using Matex.Data.Sources;
using Matex.Mpi;

namespace Matex.Data.Tests.Formats;

/// <summary>
/// Opens a source as several ranks would, one after the other in one process: what the ranks before have given is kept,
/// and the last rank gets it all.
/// </summary>
internal sealed class RanksInTurn(int rank, int size, List<byte[][]> exchanged) : IRankGroup
{
    private int exchange;

    public int Rank => rank;

    public int Size => size;

    public Intracommunicator Communicator => Mpi.Communicator.Self;

    /// <summary>What the last rank opens; the others open up to the first exchange in which they would have to wait.</summary>
    public static IRowSource Open(IRowFormat format, string[] files, SourceOptions options, int size)
    {
        List<byte[][]> exchanged = [];
        // Each pass lets all ranks come one exchange further.
        for (var pass = 0; ; pass++)
        {
            for (var rank = 0; rank < size; rank++)
            {
                try
                {
                    var source = format.Open(files, options with { Ranks = new RanksInTurn(rank, size, exchanged) });
                    if (rank == size - 1)
                        return source;
                    source.Dispose();
                }
                catch (WaitingException)
                {
                    // It goes on in the next pass.
                }
            }
        }
    }

    public T[] Gather<T>(string what, T value)
        where T : unmanaged => [.. GatherMany(what, new ReadOnlySpan<T>(ref value)).Select(static values => values[0])];

    public T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (exchanged.Count == exchange)
            exchanged.Add(new byte[size][]);
        var all = exchanged[exchange++];
        all[rank] = MemoryMarshal.AsBytes(values).ToArray();
        if (all.Any(static bytes => bytes is null))
            throw new WaitingException();
        return [.. all.Select(static bytes => MemoryMarshal.Cast<byte, T>(bytes).ToArray())];
    }

    private sealed class WaitingException : Exception;
}
