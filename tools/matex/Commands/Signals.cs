using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Matex.Tool.Commands;

internal static partial class Signals
{
    private const int Termination = 15;

    /// <summary>Asks a process to end, so that a launcher can end its ranks first.</summary>
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            _ = Kill(process.Id, Termination);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
