namespace Matex.Mpi;

/// <summary>A launcher started this process but no MPI library can be loaded.</summary>
public sealed class MpiLibraryNotFoundException(string message) : MpiException(message);
