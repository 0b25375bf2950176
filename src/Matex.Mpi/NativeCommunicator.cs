namespace Matex.Mpi;

/// <summary>What a C library that is built on the loaded MPI library must be given.</summary>
/// <param name="Communicator">The MPI_Comm; a 32-bit number or an address, as the ABI has it.</param>
/// <param name="NoInfo">MPI_INFO_NULL.</param>
/// <param name="Duplicate">
/// Address of MPI_Comm_dup: a library that has another function under this name is built on another MPI.
/// </param>
internal readonly record struct NativeCommunicator(nint Communicator, nint NoInfo, nint Duplicate);
