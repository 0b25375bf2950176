using Matex.Launching.Launchers;

namespace Matex.Launching.Running;

/// <summary>A run of a program that is already built.</summary>
/// <param name="Program">Path of the program: a <c>.dll</c> or an executable.</param>
public sealed record RunRequest(string Program)
{
    /// <summary>The program's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Number of ranks; null to run the program alone, without a launcher.</summary>
    public int? Ranks { get; init; }

    /// <summary>The launcher; null for the one that is found.</summary>
    public MpiLauncher? Launcher { get; init; }

    /// <summary>Variables set for the run, in addition to this process's own; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Folder that the program runs in; null for a new, empty one.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Gives each rank a folder of its own to run in, so that it shows which ranks write files.</summary>
    public bool FolderPerRank { get; init; }

    /// <summary>After this time the run and all its processes are ended.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Called with each line of standard output of rank 0 as it is printed; null for nothing.</summary>
    public Action<string>? LinePrinted { get; init; }
}
