using System.Text.Json;

namespace Matex.Transparent.Weaving;

/// <summary>
/// Weaves only when something has changed since the last time into the same folder; otherwise repeats what was said then.
/// </summary>
public static class IncrementalWeaver
{
    /// <summary>The file in the output folder that remembers the last weaving.</summary>
    public static string StampPath(string outputDirectory) => Path.Combine(outputDirectory, "weaving.json");

    /// <summary>As <see cref="Weaver.Weave"/>.</summary>
    public static WeavingResult Weave(WeavingRequest request)
    {
        string path = StampPath(request.OutputDirectory);
        string[] tools = [.. request.Adapters, typeof(IncrementalWeaver).Assembly.Location];
        var stamp = Read(path);
        if (stamp is not null && stamp.Tools.SequenceEqual(tools.Select(Fingerprint)))
        {
            var inputs = Inputs(request, stamp.Targets).Select(Fingerprint);
            if (stamp.Inputs.SequenceEqual(inputs) && stamp.Result.Assemblies.All(a => File.Exists(a.Woven)))
            {
                return stamp.Result;
            }
        }
        var result = Weaver.Weave(request);
        if (result.Succeeded)
        {
            string[] targets =
            [
                .. request.Adapters.SelectMany(Weaver.TargetsOf).Select(t => t.Assembly + ".dll").Distinct(),
            ];
            var next = new Stamp(
                [.. tools.Select(Fingerprint)],
                targets,
                [.. Inputs(request, targets).Select(Fingerprint)],
                result
            );
            Directory.CreateDirectory(request.OutputDirectory);
            File.WriteAllText(path, JsonSerializer.Serialize(next));
        }
        return result;
    }

    private static IEnumerable<string> Inputs(WeavingRequest request, IReadOnlyList<string> targets) =>
        request.Assemblies.Where(path => targets.Contains(Path.GetFileName(path))).Distinct();

    private static string Fingerprint(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}" : path;
    }

    private static Stamp? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<Stamp>(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            // Cut short, or left by another version: the same as none.
            return null;
        }
    }

    private sealed record Stamp(
        IReadOnlyList<string> Tools,
        IReadOnlyList<string> Targets,
        IReadOnlyList<string> Inputs,
        WeavingResult Result
    );
}
