using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matex.Launching.Running;
using Matex.Testing;

namespace Matex.Transparent.KerasNet.Tests;

/// <summary>All scenarios of Scripts/ run in one process of each rank, since importing TensorFlow takes seconds.</summary>
internal sealed partial class ScenarioRun
{
    private static readonly ConcurrentDictionary<int, Lazy<ScenarioRun>> Runs = new();

    private ScenarioRun(RunResult result)
    {
        Result = result;
        Outcomes = result
            .Lines.Where(static line => line.StartsWith('{'))
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(static line => line.GetProperty("scenario").GetString()!);
    }

    public RunResult Result { get; }

    /// <summary>What each scenario printed.</summary>
    public IReadOnlyDictionary<string, JsonElement> Outcomes { get; }

    /// <summary>The run on this many ranks; 0 for the run alone. It happens once.</summary>
    /// <param name="ranks">Number of ranks.</param>
    /// <param name="names">The scenarios; none for all.</param>
    public static ScenarioRun On(int ranks, string[] names) =>
        Runs.GetOrAdd(
            ranks,
            count => new(() => new(Host.Run(count == 0 ? null : count, "all.py", new RunOptions { Arguments = names })))
        ).Value;

    /// <summary>The scenarios' names, read from the scripts.</summary>
    public static IEnumerable<string> Names() =>
        Directory
            .GetFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Scripts"), "*.py")
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => Marked().Matches(File.ReadAllText(file)))
            .Select(static match => match.Groups[1].Value);

    [GeneratedRegex(@"^@scenario\r?\ndef (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Marked();
}
