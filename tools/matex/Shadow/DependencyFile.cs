using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matex.Tool.Shadow;

/// <summary>Adds assemblies to a program's <c>.deps.json</c>, from which the host makes the list of what can be loaded.</summary>
internal static class DependencyFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The text of a dependency file with <paramref name="assemblies"/> added as run-time assets.</summary>
    /// <param name="json">The original text.</param>
    /// <param name="assemblies">Names and versions of assemblies that lie beside the program.</param>
    /// <exception cref="UsageException">The text is no dependency file.</exception>
    public static string Add(string json, IEnumerable<(string Name, Version Version)> assemblies)
    {
        var root = JsonNode.Parse(json);
        string? target = root?["runtimeTarget"]?["name"]?.GetValue<string>();
        if (
            target is null
            || root?["targets"]?[target] is not JsonObject files
            || root["libraries"] is not JsonObject libraries
        )
        {
            throw new UsageException(
                "The program's .deps.json has no runtimeTarget, targets or libraries; build it again."
            );
        }
        foreach (var (name, version) in assemblies)
        {
            if (libraries.Any(library => library.Key.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }
            string id = $"{name}/{version}";
            files[id] = new JsonObject
            {
                ["runtime"] = new JsonObject
                {
                    [name + ".dll"] = new JsonObject { ["assemblyVersion"] = version.ToString() },
                },
            };
            libraries[id] = new JsonObject
            {
                ["type"] = "reference",
                ["serviceable"] = false,
                ["sha512"] = "",
            };
        }
        return root.ToJsonString(Indented);
    }
}
