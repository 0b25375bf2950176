namespace Matex.Benchmarks;

/// <summary>The MPI whose launcher and compiler are measured.</summary>
internal sealed record MpiLaunch(string Family)
{
    public string Mpiexec => "mpiexec." + Family;

    public string Compiler => "mpicc." + Family;

    /// <summary>The command that starts a program on a number of ranks.</summary>
    public string[] Command(int ranks, params ReadOnlySpan<string> program) =>
        Family == "openmpi" && ranks > Environment.ProcessorCount
            ? [Mpiexec, "--oversubscribe", "-n", $"{ranks}", .. program]
            : [Mpiexec, "-n", $"{ranks}", .. program];

    /// <summary>Compiles one of the C sources beside this program, with options such as libraries.</summary>
    public string Compile(string name, params ReadOnlySpan<string> options)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Native", name + ".c");
        var folder = Directory.CreateTempSubdirectory("matex-benchmarks-").FullName;
        var program = Path.Combine(folder, name);
        ProcessRun.Output([Compiler, "-O3", "-o", program, source, .. options], TimeSpan.FromMinutes(1));
        return program;
    }

    /// <summary>The command line of this very program.</summary>
    public static string[] ThisProgram(params ReadOnlySpan<string> arguments) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "Benchmarks.dll"), .. arguments];
}
