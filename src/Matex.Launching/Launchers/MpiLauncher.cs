using System.Diagnostics;
using System.Globalization;

namespace Matex.Launching.Launchers;

/// <summary>An <c>mpiexec</c> and how to use it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Family">Which MPI it belongs to.</param>
/// <param name="Version">The first line of what it says about its version.</param>
public sealed record MpiLauncher(string Path, MpiLauncherFamily Family, string Version)
{
    /// <summary>Names a launcher in the environment, as build tools do.</summary>
    public const string Variable = "MPIEXEC";

    private static readonly string[] Names = ["mpiexec", "mpirun", "mpiexec.openmpi", "mpiexec.mpich", "mpiexec.hydra"];

    private static readonly string[] Schedulers = ["SLURM_JOB_ID", "PBS_JOBID", "LSB_JOBID", "JOB_ID"];

    /// <summary>
    /// The launcher named by <paramref name="nameOrPath"/>, else by the variable <c>MPIEXEC</c>, else the first on the path.
    /// </summary>
    /// <exception cref="LauncherNotFoundException">There is none.</exception>
    public static MpiLauncher Find(string? nameOrPath = null)
    {
        string? wanted = nameOrPath ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(wanted))
        {
            return Open(Executable.Find(wanted) ?? throw Missing($"There is no program {wanted}."));
        }
        string? found = Names.Select(Executable.Find).FirstOrDefault(path => path is not null);
        return Open(
            found ?? throw Missing("No MPI launcher (mpiexec) is on the path. On Debian: apt-get install openmpi-bin.")
        );
    }

    /// <summary>All launchers on the path, one for each file.</summary>
    public static IReadOnlyList<MpiLauncher> FindAll() =>
        [.. Names.Select(Executable.Find).OfType<string>().DistinctBy(path => Executable.Target(path)).Select(Open)];

    /// <summary>
    /// The launcher's arguments to run <paramref name="command"/> on <paramref name="ranks"/> ranks, with what this machine
    /// needs in addition: leave to run as root, or more ranks than cores.
    /// </summary>
    /// <param name="ranks">Number of ranks, at least 1.</param>
    /// <param name="command">Program and arguments of each rank.</param>
    /// <param name="exported">Variables that ranks on other nodes must see too.</param>
    public IReadOnlyList<string> Arguments(int ranks, IEnumerable<string> command, IEnumerable<string> exported)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks, 1);
        string[] number = ["-n", ranks.ToString(CultureInfo.InvariantCulture)];
        return Family == MpiLauncherFamily.OpenMpi
            ? [.. number, .. OpenMpiOptions(ranks), .. exported.SelectMany(name => new[] { "-x", name }), .. command]
            : [.. number, .. command];
    }

    /// <summary>Recognises a launcher by what it says when asked for its version.</summary>
    internal static MpiLauncherFamily Recognize(string versionText)
    {
        bool Says(string text) => versionText.Contains(text, StringComparison.OrdinalIgnoreCase);
        return Says("OpenRTE") || Says("Open MPI") || Says("PRRTE") ? MpiLauncherFamily.OpenMpi
            : Says("HYDRA") || Says("MPICH") || Says("Intel(R) MPI") ? MpiLauncherFamily.Mpich
            : MpiLauncherFamily.Other;
    }

    private static IEnumerable<string> OpenMpiOptions(int ranks)
    {
        if (Environment.UserName == "root")
        {
            yield return "--allow-run-as-root";
        }
        // Under a scheduler the slots are its own to count.
        bool scheduled = Schedulers.Any(name => Environment.GetEnvironmentVariable(name) is not null);
        if (!scheduled && ranks > ProcessorTopology.Cores)
        {
            yield return "--oversubscribe";
        }
    }

    private static MpiLauncher Open(string path)
    {
        using var process = Process.Start(
            new ProcessStartInfo(path, "--version") { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        string? version = text.Split('\n').FirstOrDefault(line => line.Contains("Version:", StringComparison.Ordinal));
        string summary = version is null ? text.Split('\n')[0].Trim() : "HYDRA " + version.Split(':')[1].Trim();
        return new MpiLauncher(path, Recognize(text), summary);
    }

    private static LauncherNotFoundException Missing(string problem) => new(problem);
}
