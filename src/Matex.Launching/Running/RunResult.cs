namespace Matex.Launching.Running;

/// <summary>A run that has ended.</summary>
/// <param name="Ranks">Number of ranks; 1 for a program that ran alone.</param>
/// <param name="ExitCode">Exit code of the program, or of the launcher.</param>
/// <param name="Seconds">Time from start to end.</param>
/// <param name="Outputs">What each rank printed, by rank.</param>
/// <param name="LauncherLines">What the launcher itself printed.</param>
/// <param name="Dump">The summary and weights that the run left; null when it left none.</param>
/// <param name="Files">Files that the run left, if it had a working folder of its own; else none.</param>
public sealed record RunResult(
    int Ranks,
    int ExitCode,
    double Seconds,
    IReadOnlyList<RankOutput> Outputs,
    IReadOnlyList<string> LauncherLines,
    RunDump? Dump,
    IReadOnlyList<WrittenFile> Files
)
{
    /// <summary>What rank 0 printed to standard output.</summary>
    public IReadOnlyList<string> Lines => Outputs[0].Lines;

    /// <summary>What rank 0 printed to standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Outputs[0].ErrorLines;

    /// <summary>The run in words, for messages: exit code, what the error says, and the end of what was printed.</summary>
    public string Describe()
    {
        var lines = Outputs.SelectMany(o => Excerpt.Of(o.ErrorLines).Select(line => $"  rank {o.Rank}: {line}"));
        return $"exit code {ExitCode} after {Seconds:0.0} s on {Ranks} rank(s)\n"
            + string.Join('\n', lines.Concat(Excerpt.Of(LauncherLines)));
    }
}
