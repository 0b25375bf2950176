namespace Matex.Mpi;

/// <summary>What a communicator does, on raw buffers: by a library, or alone in a world of one.</summary>
internal abstract class Backend
{
    public abstract int Rank { get; }
    public abstract int Size { get; }

    /// <summary>Null in a world of one.</summary>
    public virtual NativeCommunicator? Native => null;

    public abstract void Barrier();
    public abstract void Broadcast(nint buffer, long count, ElementType type, int root);
    public abstract void Reduce(nint buffer, long count, ElementType type, Operation operation, int root);
    public abstract void Allreduce(nint buffer, long count, ElementType type, Operation operation);
    public abstract Request ImmediateAllreduce(nint buffer, long count, ElementType type, Operation operation);
    public abstract void Allgather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type);
    public abstract void Gather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type, int root);
    public abstract void Send(nint buffer, long count, ElementType type, int destination, int tag);
    public abstract Status Receive(nint buffer, long count, ElementType type, int source, int tag);
    public abstract Request ImmediateSend(nint buffer, long count, ElementType type, int destination, int tag);
    public abstract Request ImmediateReceive(nint buffer, long count, ElementType type, int source, int tag);
    public abstract Status Probe(ElementType type, int source, int tag);
    public abstract Status? ImmediateProbe(ElementType type, int source, int tag);
    public abstract Backend Clone();
    public abstract Backend? Split(int? color, int key);
    public abstract Backend SplitShared(int key);
    public abstract void Free();
    public abstract void Abort(int exitCode);
}
