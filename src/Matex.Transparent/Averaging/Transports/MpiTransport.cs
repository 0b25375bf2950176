using System.Runtime.InteropServices;
using Matex.Mpi;

namespace Matex.Transparent.Averaging;

/// <summary>
/// Any set of ranks, by MPI's own collectives on messages of a few MiB. A small reduction goes ahead of each
/// collective and compares the signatures.
/// </summary>
internal sealed unsafe class MpiTransport(Intracommunicator ranks, CollectiveOptions options) : Transport
{
    /// <summary>Pieces that travel in one message: 4 MiB.</summary>
    private const int Pieces = 32;

    private readonly Disagreement disagreement = new(ranks, options);
    private readonly LateRanks lateRanks = new(ranks);
    private readonly byte* staging = (byte*)NativeMemory.AlignedAlloc((nuint)(Pieces * Exchange.PieceBytes), 64);
    private readonly ulong* header = (ulong*)NativeMemory.AlignedAlloc(64, 64);
    private bool disposed;

    public override string Name => "MPI";

    public override void Reduce(Exchange exchange)
    {
        Agree(exchange.Signature, static e => ((Exchange)e).Description, exchange);
        for (var first = 0; first < exchange.Pieces; )
        {
            var type = exchange.Wire(first);
            var place = staging;
            var next = first;
            for (; next < exchange.Pieces && next < first + Pieces && exchange.Wire(next) == type; next++)
            {
                exchange.Pack(next, (nint)place);
                place += exchange.Elements(next) * type.Size();
            }
            ranks.Allreduce((nint)staging, (place - staging) / type.Size(), type, exchange.Operation);
            place = staging;
            for (; first < next; first++)
            {
                exchange.Unpack(first, [(nint)place]);
                place += exchange.Elements(first) * type.Size();
            }
        }
    }

    public override void Gather(
        ulong signature,
        Func<string> description,
        nint mine,
        nint all,
        ReadOnlySpan<long> counts,
        ElementType type
    )
    {
        Agree(signature, static d => ((Func<string>)d)(), description);
        var (start, others) = (0L, 0L);
        for (var rank = 0; rank < counts.Length; rank++)
        {
            start += rank < ranks.Rank ? counts[rank] : 0;
            others += rank == 0 ? 0 : counts[rank];
        }
        var place = all + (nint)(start * type.Size());
        var bytes = counts[ranks.Rank] * type.Size();
        if (others == 0)
        {
            if (ranks.Rank == 0 && mine != all)
                Buffer.MemoryCopy((void*)mine, (void*)all, bytes, bytes);
            ranks.Broadcast(all, counts[0], type, 0);
            return;
        }
        if (mine != place)
        {
            ranks.Allgather(mine, all, counts, type);
            return;
        }
        // MPI forbids a part that lies in the whole (MPI-4.1, 6.7.1) but for the in-place form.
        var copy = NativeMemory.Alloc((nuint)Math.Max(1, bytes));
        Buffer.MemoryCopy((void*)mine, copy, bytes, bytes);
        ranks.Allgather((nint)copy, all, counts, type);
        NativeMemory.Free(copy);
    }

    public override void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        NativeMemory.AlignedFree(staging);
        NativeMemory.AlignedFree(header);
        lateRanks.Dispose();
    }

    /// <summary>Sees that all ranks do the same: the least signature and the greatest are both ours.</summary>
    private void Agree(ulong signature, Func<object, string> describe, object context)
    {
        header[0] = signature;
        header[1] = ~signature;
        var request = ranks.ImmediateAllreduce((nint)header, 2, ElementType.UInt64, Operation.Min);
        var patience = new Patience(options);
        while (request.Test() is null)
        {
            if (!patience.Wait())
            {
                var reported = lateRanks.AskedByOthers;
                disagreement.ReportLate(lateRanks.Find(), describe(context), reported);
            }
            if (patience.IsLong)
                lateRanks.Answer();
        }
        if (header[0] != signature || header[1] != ~signature)
            disagreement.Report(describe(context));
    }
}
