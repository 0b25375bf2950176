namespace Matex.Mpi;

/// <summary>A communicator of the loaded MPI library.</summary>
internal sealed unsafe partial class LibraryBackend : Backend
{
    private readonly MpiLibrary library;
    private readonly MpiFunctions functions;
    private readonly MpiAbi abi;
    private readonly SixteenBitReductions sixteenBit;
    private nint handle;

    public LibraryBackend(MpiLibrary library, SixteenBitReductions sixteenBit, nint handle)
    {
        this.library = library;
        this.sixteenBit = sixteenBit;
        this.handle = handle;
        functions = library.Functions;
        abi = library.Abi;
        int rank,
            size;
        library.Check(functions.SetErrorHandler(handle, abi.ErrorsReturn), "MPI_Comm_set_errhandler");
        library.Check(functions.CommRank(handle, &rank), "MPI_Comm_rank");
        library.Check(functions.CommSize(handle, &size), "MPI_Comm_size");
        Rank = rank;
        Size = size;
    }

    public override int Rank { get; }

    public override int Size { get; }

    public override NativeCommunicator? Native => new(handle, abi.InfoNull, (nint)functions.CommDup);

    public override Backend Clone()
    {
        nint copy = 0;
        library.Check(functions.CommDup(handle, &copy), "MPI_Comm_dup");
        return new LibraryBackend(library, sixteenBit, copy);
    }

    public override Backend? Split(int? color, int key)
    {
        nint part = 0;
        library.Check(functions.CommSplit(handle, color ?? abi.Undefined, key, &part), "MPI_Comm_split");
        return part == abi.CommNull ? null : new LibraryBackend(library, sixteenBit, part);
    }

    public override Backend SplitShared(int key)
    {
        nint part = 0;
        library.Check(
            functions.CommSplitType(handle, abi.CommTypeShared, key, abi.InfoNull, &part),
            "MPI_Comm_split_type"
        );
        return new LibraryBackend(library, sixteenBit, part);
    }

    public override void Free()
    {
        fixed (nint* communicator = &handle)
            library.Check(functions.CommFree(communicator), "MPI_Comm_free");
    }

    public override void Abort(int exitCode) => library.Check(functions.Abort(handle, exitCode), "MPI_Abort");

    private nint Datatype(ElementType type) => abi.Datatypes[type];

    private nint OperationHandle(ElementType type, Operation operation) =>
        type switch
        {
            ElementType.Half or ElementType.BFloat16 => sixteenBit.Get(type, operation),
            // MPI orders no truth values; the largest is their disjunction, the smallest their conjunction.
            ElementType.Boolean when operation == Operation.Max => abi.Operations[Operation.LogicalOr],
            ElementType.Boolean when operation == Operation.Min => abi.Operations[Operation.LogicalAnd],
            _ => abi.Operations[operation],
        };

    private static void* At(nint buffer, long element, ElementType type) =>
        (void*)(buffer + (nint)(element * type.Size()));
}
