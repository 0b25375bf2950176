namespace Matex.Mpi;

/// <summary>Predefined reduction operations (MPI-4.1, 6.9.2), under MPI.NET's names.</summary>
public enum Operation
{
    /// <summary>MPI_SUM.</summary>
    Add,

    /// <summary>MPI_PROD.</summary>
    Multiply,

    /// <summary>MPI_MAX.</summary>
    Max,

    /// <summary>MPI_MIN.</summary>
    Min,

    /// <summary>MPI_LAND.</summary>
    LogicalAnd,

    /// <summary>MPI_LOR.</summary>
    LogicalOr,

    /// <summary>MPI_LXOR.</summary>
    LogicalXor,

    /// <summary>MPI_BAND.</summary>
    BitwiseAnd,

    /// <summary>MPI_BOR.</summary>
    BitwiseOr,

    /// <summary>MPI_BXOR.</summary>
    BitwiseXor,
}
