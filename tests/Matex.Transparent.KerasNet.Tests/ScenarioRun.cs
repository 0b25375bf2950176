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

    /// <summary>The runs of one process: Python's tracing uses one core, so they are made together.</summary>
    private static readonly Lazy<ScenarioRun[]> OfOneProcess = new(static () =>
    {
        var oneRank = Task.Run(static () => Start(1));
        return [Start(null), oneRank.GetAwaiter().GetResult()];
    });

    private ScenarioRun(RunResult result, IReadOnlyList<string> collectives)
    {
        Result = result;
        Collectives = collectives;
        Outcomes = result
            .Lines.Where(static line => line.StartsWith('{'))
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(static line => line.GetProperty("scenario").GetString()!);
    }

    public RunResult Result { get; }

    /// <summary>What each scenario printed.</summary>
    public IReadOnlyDictionary<string, JsonElement> Outcomes { get; }

    /// <summary>The names of rank 0's collectives, in their order.</summary>
    public IReadOnlyList<string> Collectives { get; }

    /// <summary>The run on this many ranks; 0 for the run alone. It happens once.</summary>
    public static ScenarioRun On(int ranks) =>
        ranks < 2 ? OfOneProcess.Value[ranks] : Runs.GetOrAdd(ranks, static count => new(() => Start(count))).Value;

    /// <summary>The scenarios' names, read from the scripts.</summary>
    public static IEnumerable<string> Names() =>
        Directory
            .GetFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Scripts"), "*.py")
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => Marked().Matches(File.ReadAllText(file)))
            .Select(static match => match.Groups[1].Value);

    private static ScenarioRun Start(int? ranks)
    {
        var timeline = Path.GetTempFileName();
        try
        {
            Dictionary<string, string?> environment = ranks is null ? [] : new() { ["MATEX_TRACE"] = timeline };
            var result = Host.Run(ranks, "all.py", new RunOptions { Environment = environment });
            return new(result, ReadCollectives(File.ReadAllText(timeline)));
        }
        finally
        {
            File.Delete(timeline);
        }
    }

    private static string[] ReadCollectives(string timeline)
    {
        if (timeline.Length == 0)
        {
            return [];
        }
        using var document = JsonDocument.Parse(timeline);
        return
        [
            .. document
                .RootElement.GetProperty("traceEvents")
                .EnumerateArray()
                .Where(static item =>
                    item.TryGetProperty("cat", out var category)
                    && category.GetString() == "collective"
                    && item.GetProperty("pid").GetInt32() == 0
                )
                .OrderBy(static item => item.GetProperty("ts").GetDouble())
                .Select(static item => item.GetProperty("name").GetString()!),
        ];
    }

    [GeneratedRegex(@"^@scenario\r?\ndef (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Marked();
}
