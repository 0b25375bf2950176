using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Matex.Data.Sources;
using Matex.Mpi;

namespace Matex.Data.Tests;

/// <summary>Ranks that are threads of the test.</summary>
internal sealed class ThreadRanks : IRankGroup
{
    private readonly Shared shared;

    private ThreadRanks(Shared shared, int rank) => (this.shared, Rank) = (shared, rank);

    public int Rank { get; }

    public int Size => shared.Parts.Length;

    public Intracommunicator Communicator => throw new NotSupportedException("These ranks are threads.");

    /// <summary>Does the work on each of a number of ranks and gives their results; the first rank's error, if any.</summary>
    public static T[] Run<T>(int size, Func<IRankGroup, T> work)
    {
        var shared = new Shared(size);
        var results = new T[size];
        var errors = new ExceptionDispatchInfo?[size];
        var threads = Enumerable
            .Range(0, size)
            .Select(rank => new Thread(() =>
            {
                try
                {
                    results[rank] = work(new ThreadRanks(shared, rank));
                }
                catch (Exception exception)
                {
                    errors[rank] = ExceptionDispatchInfo.Capture(exception);
                }
            }))
            .ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.That(
            errors.Count(static error => error is not null),
            Is.Zero.Or.EqualTo(size),
            "all ranks fail, or none"
        );
        Array.Find(errors, static error => error is not null)?.Throw();
        return results;
    }

    public T[] Gather<T>(string what, T value)
        where T : unmanaged => [.. GatherMany(what, new ReadOnlySpan<T>(in value)).Select(static part => part[0])];

    public T[][] GatherMany<T>(string what, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        shared.Parts[Rank] = MemoryMarshal.AsBytes(values).ToArray();
        shared.Everyone.SignalAndWait(TimeSpan.FromSeconds(20));
        var all = Array.ConvertAll(shared.Parts, static part => MemoryMarshal.Cast<byte, T>(part).ToArray());
        shared.Everyone.SignalAndWait(TimeSpan.FromSeconds(20));
        return all;
    }

    private sealed class Shared(int size)
    {
        public byte[][] Parts { get; } = new byte[size][];

        public Barrier Everyone { get; } = new(size);
    }
}
