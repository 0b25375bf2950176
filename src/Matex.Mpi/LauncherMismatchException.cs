namespace Matex.Mpi;

/// <summary>
/// The launcher started several processes, but the MPI library that was loaded is of another family and sees a world
/// of one: without this check every process would do the whole work as rank 0.
/// </summary>
public sealed class LauncherMismatchException(string message) : MpiException(message);
