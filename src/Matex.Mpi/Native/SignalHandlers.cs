using System.Runtime.InteropServices;

namespace Matex.Mpi;

/// <summary>
/// Keeps the handlers of the signals that .NET lives by (a null reference is a SIGSEGV) while an MPI library is loaded
/// and initialised: some libraries take them over, and every null reference would then end the process.
/// </summary>
internal sealed unsafe partial class SignalHandlers : IDisposable
{
    // SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV on Linux.
    private static readonly int[] Signals = [4, 5, 6, 7, 8, 11];

    // struct sigaction has 152 bytes with glibc and with musl on 64-bit machines.
    private const int ActionSize = 256;

    private readonly byte[] actions = new byte[Signals.Length * ActionSize];

    public SignalHandlers()
    {
        fixed (byte* saved = actions)
            for (var i = 0; i < Signals.Length; i++)
                Check(Action(Signals[i], null, saved + i * ActionSize), Signals[i]);
    }

    public void Dispose()
    {
        fixed (byte* saved = actions)
            for (var i = 0; i < Signals.Length; i++)
                Check(Action(Signals[i], saved + i * ActionSize, null), Signals[i]);
    }

    private static void Check(int result, int signal)
    {
        if (result != 0)
            throw new MpiException($"The handler of signal {signal} cannot be read or set.");
    }

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int Action(int signal, void* action, void* previous);
}
