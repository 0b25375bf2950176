using System.Runtime.InteropServices;

namespace Matex.Transparent.Launch;

/// <summary>
/// Ends this process when the process that started it is gone: a launcher that was killed cannot end its ranks, and
/// they would wait for one another, or for nothing, for ever.
/// </summary>
internal static partial class LauncherWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static Timer? timer;

    public static void Start()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var parent = ParentProcess();
        timer ??= new Timer(
            _ =>
            {
                if (ParentProcess() != parent)
                {
                    // Not Environment.Exit: its handlers would talk to ranks that are gone.
                    EndNow((int)ExitCode.LauncherLost);
                }
            },
            null,
            Interval,
            Interval
        );
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentProcess();

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void EndNow(int code);
}
