namespace Matex.Mpi;

internal sealed unsafe partial class LibraryBackend
{
    public override void Send(nint buffer, long count, ElementType type, int destination, int tag)
    {
        foreach (var piece in MessagePieces(count))
            library.Check(
                functions.Send(At(buffer, piece.Offset, type), piece.Count, Datatype(type), destination, tag, handle),
                "MPI_Send"
            );
    }

    public override Status Receive(nint buffer, long count, ElementType type, int source, int tag)
    {
        var raw = stackalloc byte[StatusLayout.MaximumSize];
        var status = default(Status);
        var received = 0L;
        foreach (var piece in MessagePieces(count))
        {
            library.Check(
                functions.Receive(
                    At(buffer, piece.Offset, type),
                    piece.Count,
                    Datatype(type),
                    Source(source),
                    Tag(tag),
                    handle,
                    raw
                ),
                "MPI_Recv"
            );
            status = ReadStatus(library, raw, type);
            received += status.Count;
            // What follows comes from the same sender under the same tag.
            (source, tag) = (status.Source, status.Tag);
        }
        return status with { Count = received };
    }

    public override Request ImmediateSend(nint buffer, long count, ElementType type, int destination, int tag)
    {
        var requests = new List<nint>();
        foreach (var piece in MessagePieces(count))
        {
            nint request = 0;
            library.Check(
                functions.ImmediateSend(
                    At(buffer, piece.Offset, type),
                    piece.Count,
                    Datatype(type),
                    destination,
                    tag,
                    handle,
                    &request
                ),
                "MPI_Isend"
            );
            requests.Add(request);
        }
        return new LibraryRequest(library, [.. requests], received: null);
    }

    public override Request ImmediateReceive(nint buffer, long count, ElementType type, int source, int tag)
    {
        var requests = new List<nint>();
        foreach (var piece in MessagePieces(count))
        {
            nint request = 0;
            library.Check(
                functions.ImmediateReceive(
                    At(buffer, piece.Offset, type),
                    piece.Count,
                    Datatype(type),
                    Source(source),
                    Tag(tag),
                    handle,
                    &request
                ),
                "MPI_Irecv"
            );
            requests.Add(request);
        }
        return new LibraryRequest(library, [.. requests], type);
    }

    public override Status Probe(ElementType type, int source, int tag)
    {
        var raw = stackalloc byte[StatusLayout.MaximumSize];
        library.Check(functions.Probe(Source(source), Tag(tag), handle, raw), "MPI_Probe");
        return ReadStatus(library, raw, type);
    }

    public override Status? ImmediateProbe(ElementType type, int source, int tag)
    {
        var raw = stackalloc byte[StatusLayout.MaximumSize];
        int found;
        library.Check(functions.ImmediateProbe(Source(source), Tag(tag), handle, &found, raw), "MPI_Iprobe");
        return found == 0 ? null : ReadStatus(library, raw, type);
    }

    /// <summary>The public fields of a native status.</summary>
    internal static Status ReadStatus(MpiLibrary library, byte* raw, ElementType type)
    {
        int count;
        library.Check(library.Functions.GetCount(raw, library.Abi.Datatypes[type], &count), "MPI_Get_count");
        var layout = library.Abi.Status;
        return new(*(int*)(raw + layout.Source), *(int*)(raw + layout.Tag), count);
    }

    /// <summary>An empty message is a message too.</summary>
    private static IEnumerable<Piece> MessagePieces(long count) =>
        count == 0 ? [new Piece(0, 0)] : new Pieces(count, int.MaxValue).All();

    private int Source(int source) => source == Communicator.AnySource ? abi.AnySource : source;

    private int Tag(int tag) => tag == Communicator.AnyTag ? abi.AnyTag : tag;
}
