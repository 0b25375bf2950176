using System.Text.Json;

namespace Matex.Launching.Running;

/// <summary>What a run leaves in the file named by <c>MATEX_DUMP</c>.</summary>
/// <param name="Ranks">Number of ranks.</param>
/// <param name="Steps">Training steps.</param>
/// <param name="SecondsPerStep">Mean time of a step after the first; null before there are two.</param>
/// <param name="StayedWhole">Why loops were not split, one sentence each.</param>
/// <param name="Weights">The variables at the end, by name; empty if the run had none.</param>
public sealed record RunDump(
    int Ranks,
    long Steps,
    double? SecondsPerStep,
    IReadOnlyList<string> StayedWhole,
    IReadOnlyDictionary<string, WeightArray> Weights
)
{
    /// <summary>The variable that asks a woven program for a dump.</summary>
    public const string Variable = "MATEX_DUMP";

    /// <summary>Reads <paramref name="path"/> and the weights beside it (.npz); null if there is no such file.</summary>
    public static RunDump? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        string[] archives = [path + ".npz", Path.ChangeExtension(path, ".npz")];
        string? archive = archives.FirstOrDefault(File.Exists);
        return new RunDump(
            root.GetProperty("ranks").GetInt32(),
            root.GetProperty("steps").GetInt64(),
            root.TryGetProperty("seconds_per_step", out var seconds) && seconds.ValueKind == JsonValueKind.Number
                ? seconds.GetDouble()
                : null,
            [.. root.GetProperty("stayed_whole").EnumerateArray().Select(reason => reason.GetString() ?? "")],
            archive is null ? new Dictionary<string, WeightArray>() : NumpyArchive.Read(archive)
        );
    }
}
