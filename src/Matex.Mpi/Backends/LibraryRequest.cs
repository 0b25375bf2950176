namespace Matex.Mpi;

/// <summary>An operation under way in the MPI library: one native request for each piece it was cut into.</summary>
internal sealed unsafe class LibraryRequest(MpiLibrary library, nint[] handles, ElementType? received) : Request
{
    private int next;
    private Status status;

    public override Status Wait()
    {
        while (next < handles.Length)
            Complete(wait: true);
        return status;
    }

    public override Status? Test()
    {
        while (next < handles.Length && Complete(wait: false)) { }
        return next == handles.Length ? status : null;
    }

    /// <summary>Completes the next piece; false when it is still under way.</summary>
    private bool Complete(bool wait)
    {
        var raw = stackalloc byte[StatusLayout.MaximumSize];
        fixed (nint* handle = &handles[next])
        {
            var flag = 1;
            if (wait)
                library.Check(library.Functions.Wait(handle, raw), "MPI_Wait");
            else
                library.Check(library.Functions.Test(handle, &flag, raw), "MPI_Test");
            if (flag == 0)
                return false;
        }
        next++;
        // The status of anything but a receive has no source, tag or count (MPI-4.1, 3.7.3).
        if (received is { } type)
            status = LibraryBackend.ReadStatus(library, raw, type);
        return true;
    }
}
