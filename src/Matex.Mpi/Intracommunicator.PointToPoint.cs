namespace Matex.Mpi;

public sealed unsafe partial class Intracommunicator
{
    /// <summary>Sends values to a rank; returns when the buffer may be used again (MPI_Send).</summary>
    public void Send<T>(ReadOnlySpan<T> values, int destination, int tag)
        where T : unmanaged
    {
        CheckRank(destination, nameof(destination));
        fixed (T* data = values)
            backend.Send((nint)data, values.Length, ElementTypes.Of<T>(), destination, tag);
    }

    /// <summary>Sends one value to a rank.</summary>
    public void Send<T>(T value, int destination, int tag)
        where T : unmanaged => Send(new ReadOnlySpan<T>(in value), destination, tag);

    /// <summary>Receives at most as many values as the buffer holds (MPI_Recv).</summary>
    /// <returns>Whose message it was, and how many values it had.</returns>
    public Status Receive<T>(Span<T> values, int source, int tag)
        where T : unmanaged
    {
        if (source != AnySource)
            CheckRank(source, nameof(source));
        fixed (T* data = values)
            return backend.Receive((nint)data, values.Length, ElementTypes.Of<T>(), source, tag);
    }

    /// <summary>Receives one value.</summary>
    public T Receive<T>(int source, int tag)
        where T : unmanaged
    {
        T value = default;
        Receive(new Span<T>(ref value), source, tag);
        return value;
    }

    /// <summary>Starts a send (MPI_Isend); the buffer belongs to MPI until the request has completed.</summary>
    public Request ImmediateSend(nint buffer, long count, ElementType type, int destination, int tag)
    {
        CheckRank(destination, nameof(destination));
        return backend.ImmediateSend(buffer, count, type, destination, tag);
    }

    /// <summary>Starts a receive (MPI_Irecv); the buffer belongs to MPI until the request has completed.</summary>
    public Request ImmediateReceive(nint buffer, long count, ElementType type, int source, int tag)
    {
        if (source != AnySource)
            CheckRank(source, nameof(source));
        return backend.ImmediateReceive(buffer, count, type, source, tag);
    }

    /// <summary>Waits for a message and says how long it is, without receiving it (MPI_Probe).</summary>
    public Status Probe<T>(int source, int tag)
        where T : unmanaged => backend.Probe(ElementTypes.Of<T>(), source, tag);

    /// <summary>Says whether a message has come, without receiving it (MPI_Iprobe).</summary>
    public Status? ImmediateProbe<T>(int source, int tag)
        where T : unmanaged => backend.ImmediateProbe(ElementTypes.Of<T>(), source, tag);
}
