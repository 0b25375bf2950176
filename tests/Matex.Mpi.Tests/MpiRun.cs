using System.Diagnostics;

namespace Matex.Mpi.Tests;

/// <summary>Runs a test host under an mpiexec, for at most a minute.</summary>
internal sealed record MpiRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="launcher">mpiexec.openmpi or mpiexec.mpich; null to start the program by itself.</param>
    /// <param name="ranks">Number of processes.</param>
    /// <param name="scenario">What the host runs.</param>
    /// <param name="variables">Environment variables.</param>
    public static MpiRun Start(
        string? launcher,
        int ranks,
        string scenario,
        params (string Name, string Value)[] variables
    ) => Start(launcher, ranks, "Matex.Mpi.TestHost", [scenario], variables);

    /// <summary>Runs another host, with arguments.</summary>
    public static MpiRun Start(
        string? launcher,
        int ranks,
        string program,
        string[] arguments,
        params (string Name, string Value)[] variables
    )
    {
        using var process = Open(launcher, ranks, program, arguments, variables);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail(
                $"{launcher} {program} {string.Join(' ', arguments)} did not end within {Limit.TotalSeconds} s"
            );
        }
        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a host and leaves it running; its standard input is closed, its outputs are redirected.</summary>
    public static Process Open(
        string? launcher,
        int ranks,
        string program,
        string[] arguments,
        params (string Name, string Value)[] variables
    )
    {
        if (launcher is not null && Find(launcher) is null)
            Assert.Ignore($"{launcher} is not installed");
        var host = Path.Combine(TestContext.CurrentContext.TestDirectory, program + ".dll");
        string[] command = launcher switch
        {
            null => ["dotnet", host, .. arguments],
            "mpiexec.openmpi" => [launcher, "--oversubscribe", "-n", $"{ranks}", "dotnet", host, .. arguments],
            _ => [launcher, "-n", $"{ranks}", "dotnet", host, .. arguments],
        };
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string? Find(string program) =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
