using System.Diagnostics;
using Matex.Launching.Launchers;
using Matex.Tool.Commands;

namespace Matex.Tool.Doctor;

/// <summary>Checks each launcher by starting two ranks with it that join MPI.</summary>
internal static class MpiChecks
{
    private const int Ranks = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static IEnumerable<Finding> Run(string? wanted)
    {
        IReadOnlyList<MpiLauncher> launchers;
        Finding? problem = null;
        try
        {
            launchers = wanted is null ? MpiLauncher.FindAll() : [MpiLauncher.Find(wanted)];
            if (launchers.Count == 0)
            {
                launchers = [MpiLauncher.Find()];
            }
        }
        catch (LauncherNotFoundException exception)
        {
            launchers = [];
            problem = new Finding(FindingState.Bad, exception.Message);
        }
        return problem is not null ? [problem] : launchers.Select(Probe);
    }

    private static Finding Probe(MpiLauncher launcher)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "matex.dll");
        var arguments = launcher.Arguments(Ranks, [.. Executable.Command(tool), ProbeCommand.Name], []);
        var start = new ProcessStartInfo(launcher.Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Open MPI gives its ranks a terminal of their own, to which .NET would send control sequences.
        start.Environment["TERM"] = "dumb";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        string name = $"{launcher.Path} ({launcher.Version})";
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return new Finding(FindingState.Bad, $"{name}: {Ranks} ranks did not meet within {Limit.TotalSeconds:0} s");
        }
        string? line = output
            .Result.Split('\n')
            .FirstOrDefault(text => text.StartsWith($"{Ranks}|", StringComparison.Ordinal));
        if (process.ExitCode != 0 || line?.Split('|', 5) is not [_, "3", var abi, var library, var version])
        {
            string detail = string.Join(' ', errors.Result.Split('\n').Where(text => text.Length > 0).Take(3));
            return new Finding(FindingState.Bad, $"{name}: {Ranks} ranks could not join MPI. {detail}");
        }
        return new Finding(FindingState.Good, $"{name}: {Ranks} ranks met through {library}, {abi} ABI, {version}");
    }
}
