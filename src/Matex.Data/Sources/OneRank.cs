using Matex.Mpi;

namespace Matex.Data.Sources;

/// <summary>A world of one.</summary>
internal sealed class OneRank : IRankGroup
{
    public static OneRank Instance { get; } = new();

    public int Rank => 0;

    public int Size => 1;

    public Intracommunicator Communicator => Mpi.Communicator.Self;

    public T[] Gather<T>(string what, T value)
        where T : unmanaged => [value];

    public T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
        where T : unmanaged => [values.ToArray()];
}
