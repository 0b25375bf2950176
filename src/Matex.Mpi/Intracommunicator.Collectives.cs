namespace Matex.Mpi;

public sealed unsafe partial class Intracommunicator
{
    /// <summary>Copies <paramref name="values"/> of <paramref name="root"/> to all ranks (MPI_Bcast).</summary>
    public void Broadcast<T>(Span<T> values, int root)
        where T : unmanaged
    {
        fixed (T* data = values)
            Broadcast((nint)data, values.Length, ElementTypes.Of<T>(), root);
    }

    /// <summary>Copies the value of <paramref name="root"/> to all ranks.</summary>
    public void Broadcast<T>(ref T value, int root)
        where T : unmanaged => Broadcast(new Span<T>(ref value), root);

    /// <summary>Copies a raw buffer of <paramref name="count"/> elements of <paramref name="root"/> to all ranks.</summary>
    public void Broadcast(nint buffer, long count, ElementType type, int root)
    {
        CheckRank(root, nameof(root));
        backend.Broadcast(buffer, count, type, root);
    }

    /// <summary>Combines the ranks' values element by element, in place, on all ranks (MPI_Allreduce).</summary>
    public void Allreduce<T>(Span<T> values, Operation operation)
        where T : unmanaged
    {
        fixed (T* data = values)
            Allreduce((nint)data, values.Length, ElementTypes.Of<T>(), operation);
    }

    /// <summary>Combines one value of each rank.</summary>
    public T Allreduce<T>(T value, Operation operation)
        where T : unmanaged
    {
        Allreduce(new Span<T>(ref value), operation);
        return value;
    }

    /// <summary>Combines the ranks' values element by element; <paramref name="result"/> has the same length.</summary>
    public void Allreduce<T>(ReadOnlySpan<T> values, Span<T> result, Operation operation)
        where T : unmanaged
    {
        CheckLength(result.Length, values.Length, nameof(result));
        values.CopyTo(result);
        Allreduce(result, operation);
    }

    /// <summary>Combines raw buffers in place on all ranks; large ones are cut into messages that MPI is fastest with.</summary>
    public void Allreduce(nint buffer, long count, ElementType type, Operation operation) =>
        backend.Allreduce(buffer, count, type, operation);

    /// <summary>
    /// Starts an <see cref="Allreduce(nint,long,ElementType,Operation)"/> (MPI_Iallreduce); the buffer belongs to MPI
    /// until the request has completed.
    /// </summary>
    public Request ImmediateAllreduce(nint buffer, long count, ElementType type, Operation operation) =>
        backend.ImmediateAllreduce(buffer, count, type, operation);

    /// <summary>Combines the ranks' values in place on <paramref name="root"/>; others keep theirs (MPI_Reduce).</summary>
    public void Reduce<T>(Span<T> values, Operation operation, int root)
        where T : unmanaged
    {
        CheckRank(root, nameof(root));
        fixed (T* data = values)
            backend.Reduce((nint)data, values.Length, ElementTypes.Of<T>(), operation, root);
    }

    /// <summary>One value of each rank, in rank order (MPI_Allgather).</summary>
    public T[] Allgather<T>(T value)
        where T : unmanaged
    {
        var all = new T[Size];
        Allgather(new ReadOnlySpan<T>(in value), all);
        return all;
    }

    /// <summary>The same number of values from each rank, one after the other in rank order.</summary>
    public void Allgather<T>(ReadOnlySpan<T> mine, Span<T> all)
        where T : unmanaged
    {
        Span<long> counts = new long[Size];
        counts.Fill(mine.Length);
        Allgather(mine, all, counts);
    }

    /// <summary>Any number of values from each rank, one after the other in rank order (MPI_Allgatherv).</summary>
    /// <param name="mine">As long as <paramref name="counts"/> says of this rank.</param>
    /// <param name="all">As long as all of them together.</param>
    /// <param name="counts">Elements of each rank, the same on all ranks.</param>
    public void Allgather<T>(ReadOnlySpan<T> mine, Span<T> all, ReadOnlySpan<long> counts)
        where T : unmanaged
    {
        CheckCounts(counts);
        CheckLength(mine.Length, counts[Rank], nameof(mine));
        CheckLength(all.Length, Total(counts), nameof(all));
        fixed (T* from = mine)
        fixed (T* to = all)
            backend.Allgather((nint)from, (nint)to, counts, ElementTypes.Of<T>());
    }

    /// <summary>Raw form: any number of elements from each rank, one after the other in rank order.</summary>
    public void Allgather(nint mine, nint all, ReadOnlySpan<long> counts, ElementType type)
    {
        CheckCounts(counts);
        backend.Allgather(mine, all, counts, type);
    }

    /// <summary>One value of each rank, in rank order, on <paramref name="root"/>; null elsewhere (MPI_Gather).</summary>
    public T[]? Gather<T>(T value, int root)
        where T : unmanaged
    {
        var all = Rank == root ? new T[Size] : null;
        Span<long> counts = new long[Size];
        counts.Fill(1);
        Gather(new ReadOnlySpan<T>(in value), all, counts, root);
        return all;
    }

    /// <summary>Any number of values from each rank, in rank order, on <paramref name="root"/> (MPI_Gatherv).</summary>
    /// <param name="mine">As long as <paramref name="counts"/> says of this rank.</param>
    /// <param name="all">As long as all of them together; not used elsewhere than on the root.</param>
    /// <param name="counts">Elements of each rank, the same on all ranks.</param>
    /// <param name="root">The rank that receives.</param>
    public void Gather<T>(ReadOnlySpan<T> mine, Span<T> all, ReadOnlySpan<long> counts, int root)
        where T : unmanaged
    {
        CheckRank(root, nameof(root));
        CheckCounts(counts);
        CheckLength(mine.Length, counts[Rank], nameof(mine));
        if (Rank == root)
            CheckLength(all.Length, Total(counts), nameof(all));
        fixed (T* from = mine)
        fixed (T* to = all)
            backend.Gather((nint)from, (nint)to, counts, ElementTypes.Of<T>(), root);
    }

    private void CheckCounts(ReadOnlySpan<long> counts)
    {
        if (counts.Length != Size)
            throw new ArgumentException($"{counts.Length} counts were given for {Size} ranks.", nameof(counts));
        foreach (var count in counts)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
    }

    private static long Total(ReadOnlySpan<long> counts)
    {
        var total = 0L;
        foreach (var count in counts)
            total += count;
        return total;
    }

    private static void CheckLength(long actual, long expected, string name)
    {
        if (actual != expected)
            throw new ArgumentException($"The buffer has {actual} elements where {expected} are needed.", name);
    }
}
