namespace Matex.Mpi;

/// <summary>
/// Entry points of the loaded library. Handles are passed as <see cref="nint"/> in every ABI: where they are 32-bit
/// numbers the callee reads the lower half of the register.
/// </summary>
internal sealed unsafe class MpiFunctions(SharedObject library)
{
    public readonly delegate* unmanaged[Cdecl]<int*, int> Initialized = (delegate* unmanaged[Cdecl]<int*, int>)
        library.Symbol("MPI_Initialized");

    public readonly delegate* unmanaged[Cdecl]<int*, int> Finalized = (delegate* unmanaged[Cdecl]<int*, int>)
        library.Symbol("MPI_Finalized");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, int, int*, int> InitThread = (delegate* unmanaged[Cdecl]<
        void*,
        void*,
        int,
        int*,
        int>)
        library.Symbol("MPI_Init_thread");

    public readonly delegate* unmanaged[Cdecl]<int*, int> QueryThread = (delegate* unmanaged[Cdecl]<int*, int>)
        library.Symbol("MPI_Query_thread");

    public readonly delegate* unmanaged[Cdecl]<int> Finish = (delegate* unmanaged[Cdecl]<int>)
        library.Symbol("MPI_Finalize");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int> Abort = (delegate* unmanaged[Cdecl]<nint, int, int>)
        library.Symbol("MPI_Abort");

    public readonly delegate* unmanaged[Cdecl]<int, byte*, int*, int> ErrorString = (delegate* unmanaged[Cdecl]<
        int,
        byte*,
        int*,
        int>)
        library.Symbol("MPI_Error_string");

    public readonly delegate* unmanaged[Cdecl]<byte*, int*, int> ProcessorName = (delegate* unmanaged[Cdecl]<
        byte*,
        int*,
        int>)
        library.Symbol("MPI_Get_processor_name");

    public readonly delegate* unmanaged[Cdecl]<byte*, int*, int> LibraryVersion = (delegate* unmanaged[Cdecl]<
        byte*,
        int*,
        int>)
        library.Symbol("MPI_Get_library_version");

    public readonly delegate* unmanaged[Cdecl]<nint, int*, int> CommSize = (delegate* unmanaged[Cdecl]<nint, int*, int>)
        library.Symbol("MPI_Comm_size");

    public readonly delegate* unmanaged[Cdecl]<nint, int*, int> CommRank = (delegate* unmanaged[Cdecl]<nint, int*, int>)
        library.Symbol("MPI_Comm_rank");

    public readonly delegate* unmanaged[Cdecl]<nint, nint*, int> CommDup = (delegate* unmanaged[Cdecl]<
        nint,
        nint*,
        int>)
        library.Symbol("MPI_Comm_dup");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int, nint*, int> CommSplit = (delegate* unmanaged[Cdecl]<
        nint,
        int,
        int,
        nint*,
        int>)
        library.Symbol("MPI_Comm_split");

    public readonly delegate* unmanaged[Cdecl]<nint, int, int, nint, nint*, int> CommSplitType =
        (delegate* unmanaged[Cdecl]<nint, int, int, nint, nint*, int>)library.Symbol("MPI_Comm_split_type");

    public readonly delegate* unmanaged[Cdecl]<nint*, int> CommFree = (delegate* unmanaged[Cdecl]<nint*, int>)
        library.Symbol("MPI_Comm_free");

    public readonly delegate* unmanaged[Cdecl]<nint, nint, int> SetErrorHandler = (delegate* unmanaged[Cdecl]<
        nint,
        nint,
        int>)
        library.Symbol("MPI_Comm_set_errhandler");

    public readonly delegate* unmanaged[Cdecl]<nint, int> Barrier = (delegate* unmanaged[Cdecl]<nint, int>)
        library.Symbol("MPI_Barrier");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, int, nint, int> Broadcast =
        (delegate* unmanaged[Cdecl]<void*, int, nint, int, nint, int>)library.Symbol("MPI_Bcast");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, int, nint, nint, int, nint, int> Reduce =
        (delegate* unmanaged[Cdecl]<void*, void*, int, nint, nint, int, nint, int>)library.Symbol("MPI_Reduce");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, int, nint, nint, nint, int> Allreduce =
        (delegate* unmanaged[Cdecl]<void*, void*, int, nint, nint, nint, int>)library.Symbol("MPI_Allreduce");

    public readonly delegate* unmanaged[Cdecl]<void*, void*, int, nint, nint, nint, nint*, int> ImmediateAllreduce =
        (delegate* unmanaged[Cdecl]<void*, void*, int, nint, nint, nint, nint*, int>)library.Symbol("MPI_Iallreduce");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, void*, int*, int*, nint, nint, int> Allgatherv =
        (delegate* unmanaged[Cdecl]<void*, int, nint, void*, int*, int*, nint, nint, int>)
            library.Symbol("MPI_Allgatherv");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, void*, int*, int*, nint, int, nint, int> Gatherv =
        (delegate* unmanaged[Cdecl]<void*, int, nint, void*, int*, int*, nint, int, nint, int>)
            library.Symbol("MPI_Gatherv");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, int> Send =
        (delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, int>)library.Symbol("MPI_Send");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, void*, int> Receive =
        (delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, void*, int>)library.Symbol("MPI_Recv");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, nint*, int> ImmediateSend =
        (delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, nint*, int>)library.Symbol("MPI_Isend");

    public readonly delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, nint*, int> ImmediateReceive =
        (delegate* unmanaged[Cdecl]<void*, int, nint, int, int, nint, nint*, int>)library.Symbol("MPI_Irecv");

    public readonly delegate* unmanaged[Cdecl]<int, int, nint, void*, int> Probe = (delegate* unmanaged[Cdecl]<
        int,
        int,
        nint,
        void*,
        int>)
        library.Symbol("MPI_Probe");

    public readonly delegate* unmanaged[Cdecl]<int, int, nint, int*, void*, int> ImmediateProbe =
        (delegate* unmanaged[Cdecl]<int, int, nint, int*, void*, int>)library.Symbol("MPI_Iprobe");

    public readonly delegate* unmanaged[Cdecl]<nint*, void*, int> Wait = (delegate* unmanaged[Cdecl]<nint*, void*, int>)
        library.Symbol("MPI_Wait");

    public readonly delegate* unmanaged[Cdecl]<nint*, int*, void*, int> Test = (delegate* unmanaged[Cdecl]<
        nint*,
        int*,
        void*,
        int>)
        library.Symbol("MPI_Test");

    public readonly delegate* unmanaged[Cdecl]<void*, nint, int*, int> GetCount = (delegate* unmanaged[Cdecl]<
        void*,
        nint,
        int*,
        int>)
        library.Symbol("MPI_Get_count");

    public readonly delegate* unmanaged[Cdecl]<
        delegate* unmanaged[Cdecl]<void*, void*, int*, void*, void>,
        int,
        nint*,
        int> OperationCreate = (delegate* unmanaged[Cdecl]<
        delegate* unmanaged[Cdecl]<void*, void*, int*, void*, void>,
        int,
        nint*,
        int>)
        library.Symbol("MPI_Op_create");
}
