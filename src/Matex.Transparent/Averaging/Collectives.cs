using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// All communication of a process: one queue in program order, so that ranks cannot cross. Every call compares what
/// the ranks bring (names, lengths, types) before it touches data.
/// </summary>
/// <remarks>
/// Errors: <see cref="CollectiveMismatchException"/> on all ranks when they bring different things; the job is ended
/// with a report when a rank does not come within the timeout. After an error nothing more can be sent.
/// </remarks>
internal sealed partial class Collectives : IDisposable
{
    // Looking at the clock takes a noticeable part of the time of a small collective: of those, one in eight is timed.
    private const int TimedBytes = 4 << 10;
    private const int TimedEvery = 8;

    private readonly Intracommunicator ranks;
    private readonly Transport transport;
    private readonly Lock gate = new();
    private Exception? failure;
    private long calls;
    private long bytes;
    private long ticks;

    private Collectives(Intracommunicator ranks, Transport transport, CollectiveOptions options)
    {
        this.ranks = ranks;
        this.transport = transport;
        Options = options;
    }

    /// <summary>This process's number, from 0.</summary>
    public int Rank => ranks.Rank;

    /// <summary>Number of processes.</summary>
    public int Size => ranks.Size;

    /// <summary>Which way data takes, for the summary line.</summary>
    public string TransportName => transport.Name;

    /// <summary>Why shared memory is not used although it was asked for or possible; null otherwise.</summary>
    public string? WithoutSharedMemory { get; private init; }

    public CollectiveOptions Options { get; }

    public CollectiveStatistics Statistics =>
        new(Volatile.Read(ref calls), Volatile.Read(ref bytes), Stopwatch.GetElapsedTime(0, Volatile.Read(ref ticks)));

    /// <summary>Sets up communication among the ranks of a communicator. Collective.</summary>
    /// <exception cref="InvalidOperationException">Shared memory was asked for and is not possible.</exception>
    public static Collectives Create(Intracommunicator world, CollectiveOptions options)
    {
        var ranks = world.Clone();
        if (ranks.Size == 1)
            return new(ranks, new MpiTransport(ranks, options), options);
        using var node = ranks.SplitShared();
        options = options with { Oversubscribed = options.Oversubscribed ?? Cores.AreOutnumbered(node) };
        string? reason = null;
        if (options.Transport != TransportChoice.Mpi)
        {
            var whole = ranks.Allreduce(node.Size == ranks.Size, Operation.LogicalAnd);
            if (whole && SharedMemoryTransport.Create(ranks, options, out reason) is { } shared)
                return new(ranks, shared, options);
            reason = whole ? reason : "the ranks are on several nodes";
            if (options.Transport == TransportChoice.SharedMemory)
                throw new InvalidOperationException($"Shared memory cannot be used between ranks: {reason}.");
        }
        return new(ranks, new MpiTransport(ranks, options), options) { WithoutSharedMemory = reason };
    }

    /// <summary>Combines one value of all ranks in place: each rank's term times its weight.</summary>
    /// <param name="value">The term, replaced by the whole value.</param>
    /// <param name="operation">How terms combine.</param>
    /// <param name="weight">This rank's factor (local rows / global rows for a mean); 1 but for sums.</param>
    public void Combine(in TensorBuffer value, Operation operation, double weight = 1) =>
        Reduce(new ValueExchange(value, operation, weight), value.Bytes);

    /// <summary>Each rank's rows, one after the other in rank order, on all ranks.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="mine">Address of this rank's rows.</param>
    /// <param name="all">Address of the whole tensor.</param>
    /// <param name="counts">Elements (not rows) of each rank's part, the same on all ranks.</param>
    /// <param name="type">Type of the elements.</param>
    public void Gather(string name, nint mine, nint all, ReadOnlySpan<long> counts, ElementType type)
    {
        var hash = ContentHash.Append(ContentHash.Append(ContentHash.Start, name), (int)type);
        var text = $"gathering {name}: {type}";
        foreach (var count in counts)
            hash = ContentHash.Append(hash, count);
        var lengths = counts.ToArray();
        Gather(name, hash, () => $"{text}, elements {string.Join(" + ", lengths)}", mine, all, counts, type);
    }

    /// <summary>Copies tensors of rank 0 to all ranks, in place.</summary>
    public void Broadcast(ReadOnlySpan<TensorBuffer> tensors)
    {
        var set = tensors.ToArray();
        var hash = ContentHash.Start;
        foreach (var tensor in set)
            hash = ContentHash.Append(
                ContentHash.Append(ContentHash.Append(hash, tensor.Name), tensor.Count),
                (int)tensor.Type
            );
        string Describe() =>
            $"copying {set.Length} tensors from rank 0\n"
            + string.Join('\n', set.Select(tensor => $"{tensor.Name}: {tensor.Count} × {tensor.Type}"));
        var lengths = new long[Size];
        foreach (var tensor in set)
        {
            lengths[0] = tensor.Bytes;
            Gather(tensor.Name, hash, Describe, tensor.Data, tensor.Data, lengths, ElementType.Byte);
        }
    }

    /// <summary>Waits until all ranks have come here.</summary>
    /// <param name="what">What they wait for, in the words of a message.</param>
    public unsafe void Barrier(string what)
    {
        byte nothing = 0;
        Combine(new("barrier " + what, (nint)(&nothing), 1, ElementType.Byte), Operation.Max);
    }

    public void Dispose()
    {
        transport.Dispose();
        ranks.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Reduce(Exchange exchange, long contributed)
    {
        lock (gate)
        {
            var start = Enter(contributed);
            try
            {
                transport.Reduce(exchange);
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
            Leave(exchange.Name, start, contributed);
        }
    }

    private void Gather(
        string name,
        ulong signature,
        Func<string> description,
        nint mine,
        nint all,
        ReadOnlySpan<long> counts,
        ElementType type
    )
    {
        lock (gate)
        {
            var start = Enter(counts[Rank] * type.Size());
            try
            {
                transport.Gather(signature, description, mine, all, counts, type);
            }
            catch (Exception exception)
            {
                failure = exception;
                throw;
            }
            Leave(name, start, counts[Rank] * type.Size());
        }
    }

    /// <returns>When the call began; 0 when it is not timed.</returns>
    private long Enter(long contributed)
    {
        if (failure is not null)
            throw new InvalidOperationException("An earlier collective failed: " + failure.Message, failure);
        return IsTimed(contributed) || calls % TimedEvery == 0 ? Stopwatch.GetTimestamp() : 0;
    }

    private void Leave(string name, long start, long contributed)
    {
        calls++;
        bytes += contributed;
        if (start == 0)
            return;
        var spent = (Stopwatch.GetTimestamp() - start) * (IsTimed(contributed) ? 1 : TimedEvery);
        ticks += spent;
        Options.Finished?.Invoke(name, contributed, start, start + spent);
    }

    private bool IsTimed(long contributed) => contributed > TimedBytes || Options.TimeEach;
}
