namespace Matex.Mpi;

/// <summary>A world of one, for which no library is needed: collectives are copies, messages to oneself a queue.</summary>
internal sealed unsafe class LocalBackend : Backend
{
    private readonly List<(int Tag, ElementType Type, byte[] Data)> messages = [];

    public override int Rank => 0;

    public override int Size => 1;

    public override void Barrier() { }

    public override void Broadcast(nint buffer, long count, ElementType type, int root) => CheckRank(root);

    public override void Reduce(nint buffer, long count, ElementType type, Operation operation, int root) =>
        CheckRank(root);

    public override void Allreduce(nint buffer, long count, ElementType type, Operation operation) { }

    public override Request ImmediateAllreduce(nint buffer, long count, ElementType type, Operation operation) =>
        new CompletedRequest(default);

    public override void Allgather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type)
    {
        var bytes = counts[0] * type.Size();
        Buffer.MemoryCopy((void*)mine, (void*)all, bytes, bytes);
    }

    public override void Gather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type, int root)
    {
        CheckRank(root);
        Allgather(mine, all, counts, type);
    }

    public override void Send(nint buffer, long count, ElementType type, int destination, int tag)
    {
        CheckRank(destination);
        var bytes = new ReadOnlySpan<byte>((void*)buffer, checked((int)(count * type.Size())));
        messages.Add((tag, type, bytes.ToArray()));
    }

    public override Status Receive(nint buffer, long count, ElementType type, int source, int tag)
    {
        var status =
            ImmediateProbe(type, source, tag)
            ?? throw new MpiException("A receive in a world of one waits for a message that nobody has sent.");
        if (status.Count > count)
            throw new MpiException(
                $"The message has {status.Count} elements, more than the {count} of the receiving buffer."
            );
        var index = messages.FindIndex(message => message.Tag == status.Tag);
        messages[index].Data.CopyTo(new Span<byte>((void*)buffer, checked((int)(count * type.Size()))));
        messages.RemoveAt(index);
        return status;
    }

    public override Request ImmediateSend(nint buffer, long count, ElementType type, int destination, int tag)
    {
        Send(buffer, count, type, destination, tag);
        return new CompletedRequest(default);
    }

    public override Request ImmediateReceive(nint buffer, long count, ElementType type, int source, int tag) =>
        new LocalReceive(this, buffer, count, type, source, tag);

    public override Status Probe(ElementType type, int source, int tag) =>
        ImmediateProbe(type, source, tag)
        ?? throw new MpiException("A probe in a world of one waits for a message that nobody has sent.");

    public override Status? ImmediateProbe(ElementType type, int source, int tag)
    {
        if (source != Communicator.AnySource)
            CheckRank(source);
        var index = messages.FindIndex(message => tag == Communicator.AnyTag || message.Tag == tag);
        return index < 0 ? null : new(0, messages[index].Tag, messages[index].Data.Length / type.Size());
    }

    public override Backend Clone() => new LocalBackend();

    public override Backend? Split(int? color, int key) => color is null ? null : new LocalBackend();

    public override Backend SplitShared(int key) => new LocalBackend();

    public override void Free() => messages.Clear();

    public override void Abort(int exitCode) => System.Environment.Exit(exitCode);

    private static void CheckRank(int rank)
    {
        if (rank != 0)
            throw new MpiException($"There is no rank {rank} in a world of one.");
    }

    private sealed class LocalReceive(
        LocalBackend backend,
        nint buffer,
        long count,
        ElementType type,
        int source,
        int tag
    ) : Request
    {
        private Status? status;

        public override Status Wait() => status ??= backend.Receive(buffer, count, type, source, tag);

        public override Status? Test() =>
            status is null && backend.ImmediateProbe(type, source, tag) is null ? null : Wait();
    }
}
