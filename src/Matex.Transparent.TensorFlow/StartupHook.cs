using Matex.Transparent.TensorFlow;

/// <summary>
/// Called by .NET before the program's first line, as the program's <c>.runtimeconfig.json</c> asks for (STARTUP_HOOKS), so that
/// what a program prints before it uses TensorFlow is printed by rank 0 alone. Name and shape are .NET's. Where it does not
/// run, the woven assemblies start the adapter as they are loaded.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() => Startup.Initialize();
}
