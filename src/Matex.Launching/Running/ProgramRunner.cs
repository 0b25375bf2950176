using System.Diagnostics;
using Matex.Launching.Launchers;

namespace Matex.Launching.Running;

/// <summary>Runs programs, alone or on several ranks.</summary>
public static class ProgramRunner
{
    // Which rank a process is: Open MPI, MPICH and other PMI launchers, PMIx ones. $0 is the folder for the output.
    private const string RankScript =
        "r=${OMPI_COMM_WORLD_RANK:-${PMI_RANK:-${PMIX_RANK:-0}}}; "
        + "if [ -n \"$MATEX_RUN_FOLDERS\" ]; then cd \"$MATEX_RUN_FOLDERS/$r\" || exit 1; fi; "
        + "unset MATEX_RUN_FOLDERS; exec \"$@\" >\"$0/out.$r\" 2>\"$0/err.$r\"";

    private const string FoldersVariable = "MATEX_RUN_FOLDERS";

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="FileNotFoundException">There is no such program.</exception>
    /// <exception cref="LauncherNotFoundException">Ranks are asked for and there is no launcher.</exception>
    /// <exception cref="TimeLimitException">The run took too long.</exception>
    public static RunResult Run(RunRequest request)
    {
        if (!File.Exists(request.Program))
        {
            throw new FileNotFoundException($"There is no program {request.Program}; build it first.", request.Program);
        }
        using var scratch = new ScratchFolder();
        string folder = request.WorkingDirectory ?? scratch.Create("work");
        string output = scratch.Create("output");
        string dump = Path.Combine(scratch.Path, "dump.json");
        int ranks = request.Ranks ?? 1;

        var start = StartInfo(request, output);
        start.WorkingDirectory = folder;
        start.Environment[RunDump.Variable] = dump;
        foreach (var (name, value) in request.Environment)
        {
            start.Environment[name] = value;
        }
        if (request.FolderPerRank)
        {
            start.Environment[FoldersVariable] = folder;
            for (int rank = 0; rank < ranks; rank++)
            {
                Directory.CreateDirectory(Path.Combine(folder, $"{rank}"));
            }
        }
        var (exitCode, seconds, launcherText) = RunToEnd(start, request, output);
        return new RunResult(
            ranks,
            exitCode,
            seconds,
            [.. Enumerable.Range(0, ranks).Select(rank => ReadOutput(output, rank))],
            TerminalText.Lines(launcherText),
            RunDump.Read(start.Environment[RunDump.Variable] ?? dump),
            request.WorkingDirectory is null ? WrittenFile.Below(folder) : []
        );
    }

    private static ProcessStartInfo StartInfo(RunRequest request, string output)
    {
        string[] command =
        [
            "/bin/sh",
            "-c",
            RankScript,
            output,
            .. Executable.Command(request.Program),
            .. request.Arguments,
        ];
        if (request.Ranks is not { } ranks)
        {
            return Redirected(command[0], command[1..]);
        }
        var launcher = request.Launcher ?? MpiLauncher.Find();
        string[] exported =
        [
            RunDump.Variable,
            .. request.Environment.Keys,
            .. request.FolderPerRank ? new[] { FoldersVariable } : [],
        ];
        return Redirected(launcher.Path, launcher.Arguments(ranks, command, exported));
    }

    private static ProcessStartInfo Redirected(string program, IEnumerable<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static (int ExitCode, double Seconds, string Text) RunToEnd(
        ProcessStartInfo start,
        RunRequest request,
        string output
    )
    {
        long started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        using var guard = new ProcessTreeGuard(process);
        using var follower = request.LinePrinted is { } printed
            ? new FileFollower(Path.Combine(output, "out.0"), printed)
            : null;
        var text = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(request.TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new TimeLimitException(
                $"{Path.GetFileName(request.Program)} was ended after {request.TimeLimit.TotalSeconds:0} s. It had printed:\n"
                    + string.Join('\n', ReadOutput(output, 0).Lines.TakeLast(20))
                    + string.Join('\n', Excerpt.Of(ReadOutput(output, 0).ErrorLines))
            );
        }
        return (process.ExitCode, Stopwatch.GetElapsedTime(started).TotalSeconds, text.Result + errors.Result);
    }

    private static RankOutput ReadOutput(string folder, int rank)
    {
        string Read(string name)
        {
            string path = Path.Combine(folder, $"{name}.{rank}");
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        return new RankOutput(rank, TerminalText.Lines(Read("out")), TerminalText.Lines(Read("err")));
    }
}
