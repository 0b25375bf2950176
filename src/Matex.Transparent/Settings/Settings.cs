namespace Matex.Transparent;

/// <summary>The settings of this process, read once from the environment.</summary>
internal sealed record Settings
{
    public bool Enabled { get; init; } = true;
    public int? Seed { get; init; }
    public BatchMeaning Batch { get; init; }
    public bool Split { get; init; } = true;
    public OutputMode Output { get; init; }
    public CheckInterval Check { get; init; }
    public RuleSource Rules { get; init; }
    public BatchNormStatistics BatchNorm { get; init; }
    public BatchSums Sums { get; init; }

    /// <summary>
    /// Are sums over a batch to be those of the run alone to the last bit? Settings that give up exactness for speed say no.
    /// </summary>
    public bool WholeSums =>
        Sums == BatchSums.Whole
        || (
            Sums == BatchSums.Auto
            && Seed is not null
            && Compression == GradientCompression.None
            && BatchNorm == BatchNormStatistics.Global
        );

    public GradientCompression Compression { get; init; }

    /// <summary>Bytes; null to be derived from the node's memory.</summary>
    public long? Memory { get; init; }

    /// <summary>Zero for no limit.</summary>
    public TimeSpan Timeout { get; init; } = Options.Timeout.Initial;
    public int? Threads { get; init; }
    public string? MpiLibrary { get; init; }
    public DataDistribution Data { get; init; }

    /// <summary>Bytes; null to be derived from <see cref="Memory"/>.</summary>
    public long? DataMemory { get; init; }
    public string? Dump { get; init; }
    public string? Trace { get; init; }

    /// <summary>Reads this process's environment.</summary>
    /// <exception cref="SettingsException">A variable is unknown or malformed.</exception>
    public static Settings Read() =>
        Read(
            Environment.GetEnvironmentVariables().Keys.Cast<string>(),
            static name => Environment.GetEnvironmentVariable(name)
        );

    /// <summary>Reads an environment given by its names and a look-up.</summary>
    /// <exception cref="SettingsException">A variable is unknown or malformed.</exception>
    public static Settings Read(IEnumerable<string> names, Func<string, string?> variable)
    {
        Validate(names, variable);
        return new()
        {
            Enabled = Options.Enabled.Read(variable),
            Seed = Options.Seed.Read(variable),
            Batch = Options.Batch.Read(variable),
            Split = Options.Split.Read(variable),
            Output = Options.Output.Read(variable),
            Check = Options.Check.Read(variable),
            Rules = Options.Rules.Read(variable),
            BatchNorm = Options.BatchNorm.Read(variable),
            Sums = Options.Sums.Read(variable),
            Compression = Options.Compression.Read(variable),
            Memory = Options.Memory.Read(variable),
            Timeout = Options.Timeout.Read(variable),
            Threads = Options.Threads.Read(variable),
            MpiLibrary = Options.MpiLibrary.Read(variable),
            Data = Options.Data.Read(variable),
            DataMemory = Options.DataMemory.Read(variable),
            Dump = Options.Dump.Read(variable),
            Trace = Options.Trace.Read(variable),
        };
    }

    /// <summary>
    /// Computing threads of a rank; null for its share of the node. Kernels share sums among threads, so that their number
    /// shows in the last bits: where these count it has to be the same alone.
    /// </summary>
    public int? ThreadsOf(bool wholeSums) => Threads ?? (wholeSums ? 1 : null);

    private static void Validate(IEnumerable<string> names, Func<string, string?> variable)
    {
        var problems = new List<string>();
        foreach (var name in names.Where(IsOurs).Order(StringComparer.Ordinal))
        {
            var option = Options.All.FirstOrDefault(option => option.Name == name);
            if (option is null)
            {
                problems.Add($"{name} is not a setting");
            }
            else if (variable(name) is { Length: > 0 } text && !option.IsValid(text))
            {
                problems.Add(option.Explain(text));
            }
        }
        if (problems.Count > 0)
        {
            var valid = Options.All.Select(static option =>
                $"  {option.Name}: {option.Values} (default: {option.Default})"
            );
            throw new SettingsException($"{string.Join('\n', problems)}\nValid settings:\n{string.Join('\n', valid)}");
        }
    }

    private static bool IsOurs(string name) =>
        name == Options.Enabled.Name
        || (name.StartsWith("MATEX_", StringComparison.Ordinal) && !Options.OfTests.Contains(name));
}
