using Matex.Transparent.Interception;
using Matex.Transparent.KerasNet;

/// <summary>
/// Called by .NET before the program's first line, as the program's <c>.runtimeconfig.json</c> asks for (STARTUP_HOOKS). It
/// runs the program's Main itself, so that MPI and Python can be ended on Main's thread. Name and shape are .NET's.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        Startup.Initialize();
        if (Advices.Active)
        {
            MainThread.RunProgram();
        }
    }
}
