namespace Matex.Testing;

/// <summary>How a program is run.</summary>
public sealed record RunOptions
{
    /// <summary>The program's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>
    /// <c>MATEX_SEED</c>, which fixes what the program leaves unseeded so that runs can be compared; null leaves it unset.
    /// </summary>
    public int? Seed { get; init; } = 1;

    /// <summary>
    /// True takes sums over a batch from all its rows, in the order of the run alone (<c>MATEX_SUMS=whole</c>), so that a
    /// difference is an error and not a rounding; set it for both runs, since it also makes both compute with one thread.
    /// False adds up the ranks' sums over their rows, as runs without a seed do: faster on several ranks. Null, the
    /// default, leaves it to the run: whole where there is a <see cref="Seed"/>.
    /// </summary>
    public bool? WholeSums { get; init; }

    /// <summary>Further environment variables; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Folder to run in; null for a new, empty one, whose files are listed in the result.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Gives each rank a folder of its own, named by its rank, so that it shows which ranks write files.</summary>
    public bool FolderPerRank { get; init; }

    /// <summary>After this time the run and all its processes are ended.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Name or path of the MPI launcher; null for <c>MPIEXEC</c> or the first on the path.</summary>
    public string? Launcher { get; init; }

    /// <summary>True to get the result of a run that ends with an exit code other than 0; otherwise it is an exception.</summary>
    public bool MayFail { get; init; }
}
