using System.Runtime.InteropServices;

namespace Matex.Mpi;

/// <summary>
/// Variables that the native MPI library must see when it is loaded; .NET keeps its own copy of the
/// environment, which native code does not read. What the user has set is left alone.
/// </summary>
internal static partial class NativeEnvironment
{
    /// <summary>Defaults that make MPI a good guest in a .NET process.</summary>
    public static void Prepare()
    {
        // A rank that waits gives the core to whoever computes: matters as soon as ranks and threads outnumber cores.
        SetDefault("OMPI_MCA_mpi_yield_when_idle", "1");
        // UCX would handle the signals that .NET needs, and keep others from setting them back.
        SetDefault("UCX_ERROR_SIGNALS", "");
    }

    private static void SetDefault(string name, string value)
    {
        if (SetVariable(name, value, overwrite: 0) != 0)
            throw new MpiException($"The environment variable {name} cannot be set.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
