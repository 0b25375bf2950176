namespace Matex.Mpi;

/// <summary>
/// An operation under way. The buffers it was started with must stay where they are until it has completed.
/// </summary>
public abstract class Request
{
    /// <summary>Blocks until the operation has completed.</summary>
    /// <returns>The status of a receive; of other operations only the count is meaningful.</returns>
    /// <exception cref="MpiException">The operation failed.</exception>
    public abstract Status Wait();

    /// <summary>Says whether the operation has completed, and makes progress with it.</summary>
    /// <returns>The status, or null while it is under way.</returns>
    /// <exception cref="MpiException">The operation failed.</exception>
    public abstract Status? Test();

    /// <summary>Waits for several operations; <see langword="null"/> entries are skipped.</summary>
    public static void WaitAll(params ReadOnlySpan<Request?> requests)
    {
        foreach (var request in requests)
            request?.Wait();
    }
}
