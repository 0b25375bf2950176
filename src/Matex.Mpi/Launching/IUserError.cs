namespace Matex.Mpi;

/// <summary>
/// An exception that all ranks throw alike and whose message tells a user all there is to know: where nobody catches it,
/// a run ends with the message alone, without a rank and a stack, and with an exit code of its own.
/// </summary>
internal interface IUserError
{
    int ExitCode { get; }
}
