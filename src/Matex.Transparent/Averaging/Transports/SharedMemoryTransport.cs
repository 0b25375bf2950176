using System.Runtime.CompilerServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// All ranks on one node: each writes its contribution, scaled and converted, into its own part of shared memory in
/// pieces that fit a cache, and reads the others' from there. Compared with a library's allreduce this saves the
/// copies into and out of buckets, and never goes to main memory but for the gradients themselves.
/// </summary>
/// <remarks>
/// With two ranks each adds up the whole piece. With more, large pieces go through a reduce-scatter and an allgather:
/// each rank adds up its share, then all take the shares.
/// </remarks>
internal sealed class SharedMemoryTransport : Transport
{
    private const int DirectBytes = 8 << 10;
    private const int EagerLooks = 100;

    private readonly SharedSegment segment;
    private readonly SharedLayout layout;
    private readonly CollectiveOptions options;
    private readonly Disagreement disagreement;
    private readonly nint[] sources;
    private readonly int rank;
    private readonly int ranks;
    private long sequence;

    private SharedMemoryTransport(Intracommunicator node, SharedSegment segment, CollectiveOptions options)
    {
        this.segment = segment;
        this.options = options;
        (rank, ranks) = (node.Rank, node.Size);
        layout = new(segment.Address, ranks);
        sources = new nint[ranks];
        disagreement = new(node, options);
    }

    public override string Name => "shared memory";

    /// <summary>Collective; null on all ranks, with a reason, where memory cannot be shared.</summary>
    public static SharedMemoryTransport? Create(
        Intracommunicator node,
        CollectiveOptions options,
        out string? reason
    ) =>
        SharedSegment.Create(node, SharedLayout.Size(node.Size), out reason) is { } segment
            ? new(node, segment, options)
            : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Reduce(Exchange exchange)
    {
        var first = sequence;
        var pieces = exchange.Pieces;
        Contribute(exchange, first, 0);
        for (var piece = 0; piece < pieces; piece++)
        {
            if (piece + 1 < pieces)
                Contribute(exchange, first, piece + 1);
            Await(first + piece, exchange.Signature, static e => ((Exchange)e).Description, exchange);
            for (var other = 0; other < ranks; other++)
                sources[other] = layout.Contribution(other, first + piece);
            var bytes = exchange.Elements(piece) * exchange.Wire(piece).Size();
            if (ranks == 2 || bytes <= DirectBytes)
                exchange.Unpack(piece, sources);
            else
                CombineShare(exchange, piece, first + piece);
        }
        sequence = first + pieces;
    }

    public override unsafe void Gather(
        ulong signature,
        Func<string> description,
        nint mine,
        nint all,
        ReadOnlySpan<long> counts,
        ElementType type
    )
    {
        var size = type.Size();
        var longest = 0L;
        foreach (var count in counts)
            longest = Math.Max(longest, count * size);
        var pieces = Math.Max(1, (longest + Exchange.PieceBytes - 1) / Exchange.PieceBytes);
        for (var piece = 0L; piece < pieces; piece++)
        {
            var start = piece * Exchange.PieceBytes;
            var length = Math.Clamp(counts[rank] * size - start, 0, Exchange.PieceBytes);
            Buffer.MemoryCopy((void*)(mine + (nint)start), (void*)layout.Contribution(rank, sequence), length, length);
            Publish(signature, sequence);
            Await(sequence, signature, static d => ((Func<string>)d)(), description);
            var place = all;
            for (var other = 0; other < ranks; place += (nint)(counts[other++] * size))
            {
                length = Math.Clamp(counts[other] * size - start, 0, Exchange.PieceBytes);
                var destination = place + (nint)start;
                if (length > 0 && !(other == rank && destination == mine + (nint)start))
                    Buffer.MemoryCopy((void*)layout.Contribution(other, sequence), (void*)destination, length, length);
            }
            sequence++;
        }
    }

    public override void Dispose() => segment.Dispose();

    private void Contribute(Exchange exchange, long first, int piece)
    {
        exchange.Pack(piece, layout.Contribution(rank, first + piece));
        Publish(exchange.Signature, first + piece);
    }

    private void Publish(ulong signature, long number)
    {
        layout.Signature(rank, number) = signature;
        Volatile.Write(ref layout.Number(rank, number), number + 1);
    }

    /// <summary>Waits for all ranks' contributions of a piece, and sees that they belong to the same exchange.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Await(long number, ulong signature, Func<object, string> describe, object context)
    {
        var same = true;
        for (var other = 0; other < ranks; other++)
        {
            if (other == rank)
                continue;
            // Most waits end within a fraction of a microsecond; only then is it worth being patient.
            var looks = 0;
            while (Volatile.Read(ref layout.Number(other, number)) <= number)
                if (++looks > EagerLooks)
                {
                    AwaitPatiently(other, number, describe, context);
                    break;
                }
            same &= layout.Signature(other, number) == signature;
        }
        if (!same)
            disagreement.Report(describe(context));
    }

    private void AwaitPatiently(int other, long number, Func<object, string> describe, object context)
    {
        var patience = new Patience(options);
        while (Volatile.Read(ref layout.Number(other, number)) <= number)
            if (!patience.Wait())
                ReportLate(Late(number), describe(context));
    }

    private void ReportLate(int[] late, string description)
    {
        var reporter = Interlocked.CompareExchange(ref layout.Reporter, rank + 1, 0);
        disagreement.ReportLate(late, description, reported: reporter != 0);
    }

    private int[] Late(long number)
    {
        var late = new List<int>();
        for (var other = 0; other < ranks; other++)
            if (Volatile.Read(ref layout.Number(other, number)) <= number)
                late.Add(other);
        return [.. late];
    }

    private void CombineShare(Exchange exchange, int piece, long number)
    {
        var type = exchange.Wire(piece);
        var elements = exchange.Elements(piece);
        // Shares begin at cache lines, so that no line is written by two ranks.
        var line = 64 / type.Size();
        var share = (elements / ranks + line) / line * line;
        var start = Math.Min(elements, rank * share);
        var count = Math.Min(elements, start + share) - start;
        var result = layout.Result(number);
        var offset = (nint)start * type.Size();
        if (count > 0)
            Reducing.Reduce(sources, offset, result + offset, count, type, exchange.Operation);
        Volatile.Write(ref layout.Combined(rank), number + 1);
        for (var other = 0; other < ranks; other++)
        {
            var patience = new Patience(options);
            while (Volatile.Read(ref layout.Combined(other)) <= number)
                if (!patience.Wait())
                    ReportLate([other], exchange.Description);
        }
        exchange.Unpack(piece, [result]);
    }
}
