using System.Runtime.InteropServices;
using Matex.Transparent.KerasNet.Interpreter;
using Matex.Transparent.Launch;

namespace Matex.Transparent.KerasNet;

/// <summary>The end of a process with Python and MPI in it.</summary>
internal static partial class ProcessEnd
{
    private static bool _ended;

    /// <summary>
    /// Sees to programs that end elsewhere than by returning from Main. Called before Python starts: .NET calls exit handlers
    /// in the order of their registration.
    /// </summary>
    public static void Watch() => AppDomain.CurrentDomain.ProcessExit += AtExit;

    /// <summary>Main is about to return: Python's output and weights, the job's end, and then Python's lock.</summary>
    public static void OnMainThread()
    {
        if (_ended)
        {
            return;
        }
        PythonPart.Finish();
        Job.Current.End();
        _ended = true;
        // pythonnet shuts Python down in an exit handler, on another thread, which waits for the lock.
        Python.Current?.ReleaseLock();
    }

    /// <summary>
    /// The program called Environment.Exit: its thread waits for this one and may hold Python's lock, for which pythonnet's
    /// handler would wait for ever. By now MPI has been finalised or the job aborted, so the process can go at once.
    /// </summary>
    private static void AtExit(object? sender, EventArgs arguments)
    {
        if (!_ended && Python.Current is not null && !OperatingSystem.IsWindows())
        {
            Console.Out.Flush();
            Console.Error.Flush();
            EndNow(Environment.ExitCode);
        }
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void EndNow(int code);
}
