using Matex.Mpi;
using Matex.Transparent.Averaging;
using Matex.Transparent.Launch;
using MpiType = Matex.Mpi.ElementType;

namespace Matex.Data.Sources;

/// <summary>The ranks of this process's job.</summary>
internal sealed class JobRanks : IRankGroup
{
    /// <summary>The ranks that read together: the job's, or this process alone.</summary>
    public static IRankGroup Current => Job.Current.IsDistributed ? new JobRanks() : OneRank.Instance;

    public int Rank => Job.Current.Rank;

    public int Size => Job.Current.Size;

    public Intracommunicator Communicator => Job.Current.World;

    public T[] Gather<T>(string what, T value)
        where T : unmanaged => JobCollectives.Current.Gather(what, value);

    public unsafe T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var lengths = Gather($"number of {what}", values.Length);
        var all = new T[lengths.Sum()];
        fixed (
            T* mine = values,
                target = all
        )
        {
            var bytes = Array.ConvertAll(lengths, static length => (long)length * sizeof(T));
            JobCollectives.Current.Gather(what, (nint)mine, (nint)target, bytes, MpiType.Byte);
        }
        var result = new T[lengths.Length][];
        var start = 0;
        for (var rank = 0; rank < result.Length; rank++)
        {
            result[rank] = all.AsSpan(start, lengths[rank]).ToArray();
            start += lengths[rank];
        }
        return result;
    }

    public unsafe void Gather(string what, ReadOnlySpan<byte> mine, Span<byte> all, long[] lengths)
    {
        fixed (
            byte* source = mine,
                target = all
        )
        {
            JobCollectives.Current.Gather(what, (nint)source, (nint)target, lengths, MpiType.Byte);
        }
    }
}
