using System.Reflection;

namespace Matex.Transparent.KerasNet;

/// <summary>
/// The advice around Main. Main's thread holds Python's lock for as long as the program runs, and some MPI libraries want to
/// be finalised by the thread that initialised them, so the end of the run must happen here and not in an exit handler,
/// which .NET runs on another thread.
/// </summary>
internal static class MainThread
{
    /// <summary>Runs the program's entry point and ends the process with its exit code; does not return.</summary>
    public static void RunProgram()
    {
        if (Assembly.GetEntryAssembly()?.EntryPoint is not { } entry)
        {
            return;
        }
        object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Environment.GetCommandLineArgs()[1..]];
        Environment.Exit(
            Around(() =>
                entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is int code
                    ? code
                    : Environment.ExitCode
            )
        );
    }

    /// <summary>Runs a Main, then ends what was started for it.</summary>
    /// <returns>Main's exit code.</returns>
    internal static int Around(Func<int> main)
    {
        var code = main();
        Environment.ExitCode = code;
        ProcessEnd.OnMainThread();
        return code;
    }
}
