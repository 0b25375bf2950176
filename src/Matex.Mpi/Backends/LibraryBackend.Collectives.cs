namespace Matex.Mpi;

internal sealed unsafe partial class LibraryBackend
{
    public override void Barrier() => library.Check(functions.Barrier(handle), "MPI_Barrier");

    public override void Broadcast(nint buffer, long count, ElementType type, int root)
    {
        foreach (var piece in new Pieces(count, int.MaxValue).All())
            library.Check(
                functions.Broadcast(At(buffer, piece.Offset, type), piece.Count, Datatype(type), root, handle),
                "MPI_Bcast"
            );
    }

    public override void Reduce(nint buffer, long count, ElementType type, Operation operation, int root)
    {
        var operationHandle = OperationHandle(type, operation);
        foreach (var piece in ReductionPieces(count, type))
        {
            var data = At(buffer, piece.Offset, type);
            var input = Rank == root ? (void*)abi.InPlace : data;
            var output = Rank == root ? data : null;
            library.Check(
                functions.Reduce(input, output, piece.Count, Datatype(type), operationHandle, root, handle),
                "MPI_Reduce"
            );
        }
    }

    public override void Allreduce(nint buffer, long count, ElementType type, Operation operation)
    {
        var operationHandle = OperationHandle(type, operation);
        foreach (var piece in ReductionPieces(count, type))
            library.Check(
                functions.Allreduce(
                    (void*)abi.InPlace,
                    At(buffer, piece.Offset, type),
                    piece.Count,
                    Datatype(type),
                    operationHandle,
                    handle
                ),
                "MPI_Allreduce"
            );
    }

    public override Request ImmediateAllreduce(nint buffer, long count, ElementType type, Operation operation)
    {
        var operationHandle = OperationHandle(type, operation);
        var requests = new List<nint>();
        foreach (var piece in ReductionPieces(count, type))
        {
            nint request = 0;
            library.Check(
                functions.ImmediateAllreduce(
                    (void*)abi.InPlace,
                    At(buffer, piece.Offset, type),
                    piece.Count,
                    Datatype(type),
                    operationHandle,
                    handle,
                    &request
                ),
                "MPI_Iallreduce"
            );
            requests.Add(request);
        }
        return new LibraryRequest(library, [.. requests], received: null);
    }

    public override void Allgather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type)
    {
        Span<int> lengths = new int[Size];
        Span<int> offsets = new int[Size];
        if (TryNarrow(counts, lengths, offsets))
        {
            fixed (int* length = lengths)
            fixed (int* offset = offsets)
                library.Check(
                    functions.Allgatherv(
                        (void*)mine,
                        lengths[Rank],
                        Datatype(type),
                        (void*)all,
                        length,
                        offset,
                        Datatype(type),
                        handle
                    ),
                    "MPI_Allgatherv"
                );
            return;
        }
        // Displacements beyond 2^31 elements: every rank in turn broadcasts its part.
        var start = 0L;
        for (var root = 0; root < Size; start += counts[root++])
        {
            if (root == Rank)
                CopyElements(mine, (nint)At(all, start, type), counts[root], type);
            Broadcast((nint)At(all, start, type), counts[root], type, root);
        }
    }

    public override void Gather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type, int root)
    {
        Span<int> lengths = new int[Size];
        Span<int> offsets = new int[Size];
        if (TryNarrow(counts, lengths, offsets))
        {
            fixed (int* length = lengths)
            fixed (int* offset = offsets)
                library.Check(
                    functions.Gatherv(
                        (void*)mine,
                        lengths[Rank],
                        Datatype(type),
                        (void*)all,
                        length,
                        offset,
                        Datatype(type),
                        root,
                        handle
                    ),
                    "MPI_Gatherv"
                );
            return;
        }
        const int tag = 0x6d78;
        if (Rank != root)
        {
            Send(mine, counts[Rank], type, root, tag);
            return;
        }
        var start = 0L;
        for (var rank = 0; rank < Size; start += counts[rank++])
        {
            if (rank == root)
                CopyElements(mine, (nint)At(all, start, type), counts[rank], type);
            else
                Receive((nint)At(all, start, type), counts[rank], type, rank, tag);
        }
    }

    private static IEnumerable<Piece> ReductionPieces(long count, ElementType type) =>
        new Pieces(count, Pieces.ReductionBytes / type.Size()).All();

    private static bool TryNarrow(ReadOnlySpan<long> counts, Span<int> lengths, Span<int> offsets)
    {
        var start = 0L;
        for (var i = 0; i < counts.Length; start += counts[i++])
        {
            if (start + counts[i] > int.MaxValue)
                return false;
            lengths[i] = (int)counts[i];
            offsets[i] = (int)start;
        }
        return true;
    }

    private static void CopyElements(nint from, nint to, long count, ElementType type)
    {
        var bytes = count * type.Size();
        if (from != to)
            Buffer.MemoryCopy((void*)from, (void*)to, bytes, bytes);
    }
}
