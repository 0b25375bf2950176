using System.Collections.Frozen;

namespace Matex.Mpi;

/// <summary>The handles and constants that differ between MPI libraries (MPI-5.0, Appendix A).</summary>
internal sealed class MpiAbi
{
    public required AbiFamily Family { get; init; }
    public required nint CommWorld { get; init; }
    public required nint CommSelf { get; init; }
    public required nint CommNull { get; init; }
    public required nint RequestNull { get; init; }
    public required nint InfoNull { get; init; }
    public required nint ErrorsReturn { get; init; }
    public required nint InPlace { get; init; }
    public required nint StatusIgnore { get; init; }
    public required int AnySource { get; init; }
    public required int AnyTag { get; init; }
    public required int CommTypeShared { get; init; }
    public required StatusLayout Status { get; init; }

    /// <summary>MPI_UNDEFINED, which all families agree on.</summary>
    public int Undefined => -32766;

    /// <summary>MPI_THREAD_SINGLE to MPI_THREAD_MULTIPLE, indexed by <see cref="Threading"/>.</summary>
    public required int[] ThreadLevels { get; init; }

    /// <summary>Datatypes; half and bfloat16 travel as 16-bit unsigned integers.</summary>
    public required FrozenDictionary<ElementType, nint> Datatypes { get; init; }
    public required FrozenDictionary<Operation, nint> Operations { get; init; }

    /// <summary>The level that a library reports, as ours; what lies between two levels is the lower one.</summary>
    public Threading ThreadingOf(int level)
    {
        var best = Threading.Single;
        for (var candidate = Threading.Single; candidate <= Threading.Multiple; candidate++)
            if (ThreadLevels[(int)candidate] <= level)
                best = candidate;
        return best;
    }
}
